import { fileURLToPath } from 'node:url';
import { startDemoIdp } from './start.ts';
import { help, settingsOf } from './settings.ts';
import { readWorkers } from './workers.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

function sayWhy(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `port ${String(error.port)} is in use: stop what uses it or set SAMLA_IDP_PORT`;
  }
  return error instanceof Error ? error.message : String(error);
}

if (process.argv.includes('--help')) {
  process.stdout.write(help);
} else {
  try {
    const settings = settingsOf(process.env, repository);
    const idp = await startDemoIdp({ ...settings, workers: await readWorkers(settings.workersFile) });
    const stop = () => void idp.close();
    process.once('SIGTERM', stop).once('SIGINT', stop);
    process.stdout.write(`${JSON.stringify({ ready: true, url: idp.url })}\n`);
  } catch (error) {
    process.stderr.write(`demo-idp: ${sayWhy(error)}\n`);
    process.exitCode = 1;
  }
}
