import { InputError } from './io.ts';

/** Splits arguments into words and one option with a value: `--definitions DIR`. */
export function withDefinitions(args: readonly string[]): { words: string[]; folder: string | undefined } {
  const at = args.indexOf('--definitions');
  if (at < 0) return { words: [...args], folder: undefined };
  const folder = args[at + 1];
  if (folder === undefined) throw new InputError('--definitions needs a folder.');
  return { words: [...args.slice(0, at), ...args.slice(at + 2)], folder };
}
