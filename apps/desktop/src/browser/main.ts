import { fileURLToPath } from 'node:url';
import { hostLog } from '../host/node/log.ts';
import { readShellSettings } from '../policy/settings.ts';
import { keyFilePath } from './key-file.ts';
import { startBrowserShell } from './shell.ts';

const HELP = `Samla in a browser: host and built workspace on this computer alone, for reviews and tests.

Settings (environment):
  SAMLA_PORT            port (4712; 0: any free one)
  SAMLA_DATA            data folder (.samla); the host's stores lie in its folder host
  SAMLA_API_URL         the case API (http://127.0.0.1:4710)
  SAMLA_ISSUER          the identity provider (http://127.0.0.1:4711)
  SAMLA_TODAY           date that the clock starts on (the machine's own)
  SAMLA_IDLE_MINUTES    minutes that nobody uses the program before it locks (15)
  SAMLA_CACHE_MEGABYTES megabytes that the cache may take before records used longest ago leave it (1024)
  SAMLA_DEV_KEY_FILE    the development key, outside the data folder (~/.config/samla-dev/key)

Prints {"ready":true,"url":…} when ready; the address works once. Logs to standard error.`;

async function main(): Promise<void> {
  const settings = readShellSettings(process.env);
  const shell = await startBrowserShell({
    ...settings,
    pagesFolder: fileURLToPath(new URL('../../dist/renderer', import.meta.url)),
    keyFile: keyFilePath(process.env),
    log: hostLog(),
  }).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new Error(`Port ${settings.port} is in use. SAMLA_PORT names another.`) : error;
  });

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    shell.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.stdout.write(`${JSON.stringify({ ready: true, url: shell.url })}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

if (process.argv.includes('--help')) process.stdout.write(`${HELP}\n`);
else main().catch(fail);
