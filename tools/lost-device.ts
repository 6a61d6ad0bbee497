import { run } from './lib/run.ts';

process.exitCode = await run(process.execPath, [
  'apps/case-api/src/report-lost-device.ts',
  ...process.argv.slice(2),
]);
