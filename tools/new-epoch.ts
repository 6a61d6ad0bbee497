import { run } from './lib/run.ts';

process.exitCode = await run(process.execPath, ['apps/case-api/src/new-epoch.ts', ...process.argv.slice(2)]);
