import { bin, run } from './lib/run.ts';

process.exitCode = await run(bin('prettier'), ['--write', '--log-level', 'warn', '.']);
