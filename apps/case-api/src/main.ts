import { openCaseApi } from './case-api.ts';
import { createJsonLog } from './http/json-log.ts';
import { createHttpServer } from './http/server.ts';
import { createTokenCheck } from './http/token-check.ts';
import { systemRandom, systemTimer } from './ports.ts';
import { help, readSettings } from './settings.ts';

/** The least version of the client that still gets answers. */
const LEAST_CLIENT_VERSION = '0.1.0';

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const { port, issuer, audience, jwksUrl, clock } = settings;
  const log = createJsonLog(process.stderr);
  const api = await openCaseApi(settings, { clock, random: systemRandom, timer: systemTimer, log });
  const server = createHttpServer({
    createService: (caller) => api.service(caller),
    tokenCheck: createTokenCheck({ issuer, audience, jwksUrl }),
    leastClientVersion: LEAST_CLIENT_VERSION,
    ready: () => api.ready(),
    feedHealth: () => api.feedHealth(),
    log,
    timer: systemTimer,
  });
  const stop = async () => {
    await server.close();
    await api.close();
    log.event('stopped', { stopped: true });
  };
  try {
    const { url } = await server.listen(port);
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void stop().catch(fail));
    process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
  } catch (error) {
    await stop();
    throw error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? new Error(`port ${port} is in use: stop what uses it or set SAMLA_API_PORT`, { cause: error })
      : error;
  }
}

function fail(error: unknown): void {
  process.stderr.write(`case-api: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

if (process.argv.includes('--help')) process.stdout.write(help);
else await start().catch(fail);
