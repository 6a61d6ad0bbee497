import { InputError, type CliCommand, type Io } from './io.ts';

/** Runs one command; `--help` works alone and after a command. Answers the exit code: 0, or 1 with an error on `io.err`. */
export async function runCli(
  args: readonly string[],
  commands: readonly CliCommand[],
  io: Io,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    io.out(overview(commands));
    return name === undefined ? 1 : 0;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) {
    io.err(`There is no command "${name}". Commands: ${commands.map((known) => known.name).join(', ')}.\n`);
    return 1;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(
      `npm run -s model -- ${command.name} ${command.usage}\n\n${command.summary}\n\n${command.shapes}\n`,
    );
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message}\n`);
    return 1;
  }
}

function overview(commands: readonly CliCommand[]): string {
  const width = Math.max(...commands.map(({ name, usage }) => `${name} ${usage}`.length));
  const lines = commands.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(width)}  ${summary}`,
  );
  return [
    'The case model on the command line. Results are JSON on stdout; a mistake is told on stderr with exit code 1.',
    '',
    'npm run -s model -- COMMAND …',
    '',
    ...lines,
    '',
    '`COMMAND --help` shows the JSON shapes; a worked file of each lies in samples/model/.',
    '',
  ].join('\n');
}
