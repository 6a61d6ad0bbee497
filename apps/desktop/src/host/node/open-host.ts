import { clockOn, systemClock } from '@samla/case-model/time';
import { serveRouter } from '../../wire/serve.ts';
import { systemTimer } from '../../wire/timer.ts';
import { createHost } from '../create-host.ts';
import type { HostPorts } from '../ports.ts';
import { createHostRouter } from '../router.ts';
import { createAuthenticator } from '../sign-in/create-authenticator.ts';
import { createTokenStore } from '../sign-in/token-store.ts';
import type { OpenedHost, OpenHostOptions } from './opened-host.ts';
import { fileDisk } from './file-disk.ts';
import { nodeRandom } from './random.ts';

/** Our name with the identity provider: a public native client (RFC 8252). */
const CLIENT_ID = 'samla-desktop';
/** What access tokens are for (RFC 8707). */
const API_RESOURCE = 'urn:samla:case-api';
const CLIENT_VERSION = '0.1.0';

/**
 * A host on plain Node, with the machine's own clock, chance, network and disk.
 * @throws Error when the stores cannot be opened
 */
export async function openHost(options: OpenHostOptions): Promise<OpenedHost> {
  const { dataFolder, apiUrl, issuer, today, idleMinutes, cacheMegabytes, keys, browser, log } = options;
  const ports: HostPorts = {
    clock: today === null ? systemClock : clockOn(today),
    monotonic: () => performance.now(),
    random: nodeRandom,
    timer: systemTimer,
    network: { fetch: globalThis.fetch },
    disk: fileDisk(dataFolder),
    keys,
    browser,
    log,
  };
  const authenticator = await createAuthenticator({
    ports,
    tokenClock: systemClock,
    issuer,
    clientId: CLIENT_ID,
    resource: API_RESOURCE,
    tokenStore: createTokenStore({ disk: ports.disk, keys }),
  });
  const host = await createHost({
    ports,
    authenticator,
    apiUrl: `${apiUrl}/trpc`,
    clientVersion: CLIENT_VERSION,
    idleMinutes,
    ...(cacheMegabytes !== undefined && { cacheMegabytes }),
  });
  const router = createHostRouter();

  return {
    serve(connection) {
      log.event('window.opened');
      serveRouter({
        router,
        createContext: () => ({ host: host.service }),
        connection,
        timer: systemTimer,
        onError: ({ path, error }) => {
          // a path that no procedure has may be any text
          const name = path in router._def.procedures ? `call.failed.${path}` : 'call.failed';
          log.event(name, { internal: error.code === 'INTERNAL_SERVER_ERROR' });
        },
        onClosed: () => log.event('window.closed'),
      });
    },
    lock: () => host.lock(),
    async close() {
      await host.close();
      await authenticator.close();
    },
  };
}
