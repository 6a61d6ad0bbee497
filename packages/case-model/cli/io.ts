/** What a command may touch of the outside: tests give their own. */
export interface Io {
  /** results: JSON */
  out(text: string): void;
  /** errors and progress */
  err(text: string): void;
  /** the text of a file; throws when it cannot be read */
  read(path: string): string;
}

/** A command of the line: its words in `--help`, and what it does. It answers the exit code. */
export interface CliCommand {
  readonly name: string;
  /** arguments as they are written, such as `NUMBER…` */
  readonly usage: string;
  /** what it answers, in a line */
  readonly summary: string;
  /** the JSON shapes of input and answer, for `--help` */
  readonly shapes: string;
  run(args: readonly string[], io: Io): Promise<number>;
}

/** What the person at the keyboard can mend: bad arguments or a bad file. Shown without a stack, exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Prints a result as JSON. */
export function answer(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
