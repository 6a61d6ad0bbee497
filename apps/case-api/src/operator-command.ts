import { parseArgs, type ParseArgsConfig } from 'node:util';
import { databaseSettings, openOwnerDatabase, type OwnerDatabase } from './db/open.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Own extends Options> = ReturnType<typeof parseArgs<{ options: Own; allowPositionals: true }>>;

/** What stands on the command line is wrong; the message says how it should be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

interface OperatorCommand<Own extends Options> {
  /** what `--help` prints */
  readonly help: string;
  /** what may be asked for beside `--help` */
  readonly options: Own;
  /** whether something may stand on the command line without a dash */
  readonly allowPositionals?: boolean;
  readonly run: (asked: Parsed<Own>) => Promise<void>;
  /** how an error is told on stderr; by its message when left out */
  readonly wordsOf?: (error: unknown) => string;
}

/** Runs a command of those who run the system: the result goes to stdout; an error to stderr, and the exit code is 1. */
export async function operatorCommand<const Own extends Options>(
  command: OperatorCommand<Own>,
): Promise<void> {
  const { help, options, allowPositionals = false, run, wordsOf = messageOf } = command;
  try {
    if (process.argv.includes('--help')) console.log(help.trimEnd());
    else await run(parse({ options, allowPositionals }) as Parsed<Own>);
  } catch (error) {
    console.error(wordsOf(error));
    process.exitCode = 1;
  }
}

/**
 * Opens the database of the environment's settings with the owner's rights, and closes it whatever happens.
 * @throws FolderInUseError, MigrationError, or what `use` throws
 */
export async function withOwnerDatabase(use: (database: OwnerDatabase) => Promise<void>): Promise<void> {
  const database = await openOwnerDatabase(databaseSettings(process.env));
  try {
    await use(database);
  } finally {
    await database.close();
  }
}

function parse(config: ParseArgsConfig) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(messageOf(error), { cause: error });
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
