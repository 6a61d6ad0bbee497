import { run } from './lib/run.ts';

process.exitCode = await run(process.execPath, ['packages/case-model/cli/main.ts', ...process.argv.slice(2)]);
