import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { configuration, type Lifetimes } from './configuration.ts';
import { loadKeys } from './keys.ts';
import { signInPages } from './sign-in.ts';
import { Store } from './store.ts';
import type { DemoWorker } from './workers.ts';

/** How to start the demonstration's identity provider. */
export interface DemoIdpOptions extends Partial<Lifetimes> {
  /** on 127.0.0.1; 0 takes a free one */
  readonly port: number;
  /** where keys and sign-ins are kept */
  readonly dataFolder: string;
  readonly workers: readonly DemoWorker[];
}

export interface DemoIdp {
  /** the issuer */
  readonly url: string;
  /** ends every session, grant and refresh token at the provider, as an administrator may */
  endSessions(): Promise<void>;
  close(): Promise<void>;
}

/** The demonstration must never stand in for a real provider. */
export class ProductionError extends Error {
  override readonly name = 'ProductionError';
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Starts the identity provider of the demonstration: anyone may be anyone.
 * @throws ProductionError when NODE_ENV is production; the error of the server when the port is taken
 */
export async function startDemoIdp(options: DemoIdpOptions): Promise<DemoIdp> {
  if (process.env['NODE_ENV'] === 'production') {
    throw new ProductionError(
      'the demonstration’s identity provider does not start when NODE_ENV=production',
    );
  }
  await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  const [keys, store] = [await loadKeys(options.dataFolder), await Store.open(options.dataFolder)];
  const server = createServer();
  const port = await listen(server, options.port);
  const url = `http://127.0.0.1:${port}`;
  const provider = new Provider(
    url,
    configuration(keys, store, options.workers, {
      accessTokenSeconds: options.accessTokenSeconds ?? 300,
      refreshTokenSeconds: options.refreshTokenSeconds ?? 8 * 3600,
      sessionSeconds: options.sessionSeconds ?? 8 * 3600,
    }),
  );
  provider.on('server_error', (_ctx, error) => console.error('identity provider failed:', error.name));
  const pages = signInPages(provider, options.workers);
  const protocol = provider.callback();
  server.on('request', (request, response) => {
    // a page elsewhere whose name was pointed at this machine (DNS rebinding) gets nothing
    if (request.headers.host !== `127.0.0.1:${port}`) response.writeHead(421).end();
    else if (pages.owns(request)) pages.handle(request, response);
    else void protocol(request, response);
  });
  return {
    url,
    endSessions: () => store.endAll(),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await store.close();
    },
  };
}
