import { readFileSync } from 'node:fs';
import { commands } from '../commands.ts';
import { runCli } from '../run.ts';

/** Runs the command line as it is, with files of the repository and of `given`; answers what it printed. */
export async function cli(args: readonly string[], given: Readonly<Record<string, string>> = {}) {
  let [out, err] = ['', ''];
  const code = await runCli(args, commands, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    read: (path) => given[path] ?? readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'),
  });
  return { code, out, err, json: () => JSON.parse(out) as unknown };
}
