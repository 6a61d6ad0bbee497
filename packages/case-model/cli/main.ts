import { readFileSync } from 'node:fs';
import { commands } from './commands.ts';
import { runCli } from './run.ts';

process.exitCode = await runCli(process.argv.slice(2), commands, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  read: (path) => readFileSync(path, 'utf8'),
});
