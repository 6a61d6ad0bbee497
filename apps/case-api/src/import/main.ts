import { statSync } from 'node:fs';
import { access, constants, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { plainDateSchema } from '@samla/case-model/time';
import { FolderInUseError } from '../db/folder-lock.ts';
import { MigrationError } from '../db/migrate.ts';
import { DefinitionError } from '../definitions.ts';
import { operatorCommand, UsageError, withOwnerDatabase } from '../operator-command.ts';
import { CodesError } from './codes.ts';
import { ExtractError, requireFiles } from './extract.ts';
import { EXTRACT_DAY, importExtract, OtherExtractError } from './import-extract.ts';
import { reportTable, type ImportReport } from './report.ts';

const help = `npm run import -- DIR [--as-of DATE] [--report FILE] [--assignments FILE]

Imports an extract of the old system (samples/legacy-extract/FORMAT.md).

  DIR                 folder with the eight files
  --as-of DATE        the day of the extract, YYYY-MM-DD; ages are counted from it (${EXTRACT_DAY})
  --report FILE       writes the report as JSON too
  --assignments FILE  YAML file of further assignments (samples/demo/assignments.yaml)
  --help              this text

The old codes are explained in apps/case-api/legacy/codes.yaml. The database is that of the API: PGlite in
SAMLA_DATA (.samla), or PostgreSQL by DATABASE_URL and SAMLA_DB_OWNER_URL. SAMLA_DEFINITIONS=DIR adds case types that the codes may mean. All or nothing is imported; run again, the
same extract changes nothing. The report goes to stdout, progress to stderr.
`;

interface Arguments {
  readonly folder: string;
  readonly asOf: typeof EXTRACT_DAY;
  readonly report: string | undefined;
  readonly assignments: string | undefined;
}

const options = {
  'as-of': { type: 'string' },
  report: { type: 'string' },
  assignments: { type: 'string' },
} as const;

interface Asked {
  readonly values: Readonly<Partial<Record<keyof typeof options, string>>>;
  readonly positionals: readonly string[];
}

function readArguments({ values, positionals: [folder, ...rest] }: Asked): Arguments {
  if (folder === undefined || rest.length > 0) throw new UsageError('Give one folder. --help tells more.');
  const asOf = plainDateSchema.safeParse(values['as-of'] ?? EXTRACT_DAY);
  if (!asOf.success) throw new UsageError('--as-of must be a date, YYYY-MM-DD.');
  return { folder, asOf: asOf.data, report: values.report, assignments: values.assignments };
}

async function run({ folder, asOf, report, assignments }: Arguments): Promise<void> {
  // what is wrong with the command is said before anything is opened
  await requireFiles(folder);
  if (report !== undefined) await requireWritable(report);
  await withOwnerDatabase(async (database) => {
    try {
      const { cases, ...told } = await importExtract({
        database,
        folder,
        asOf,
        definitionsFolder: process.env['SAMLA_DEFINITIONS'] || null,
        ...(assignments === undefined ? {} : { assignmentsFile: assignments }),
        onProgress: (step, rows) => process.stderr.write(`${step}: ${rows}\n`),
      });
      await tell(told, report);
      const { added, there } = cases;
      process.stderr.write(`${added} cases are new, ${there} were there already and were left as they are\n`);
    } catch (error) {
      if (error instanceof OtherExtractError) await tell(error.report, report);
      throw error;
    }
  });
}

async function tell(report: ImportReport, file: string | undefined): Promise<void> {
  const { files, quarantine, disposal } = report;
  if (file !== undefined) {
    await writeFile(file, `${JSON.stringify({ files, quarantine, disposal }, null, 2)}\n`);
  }
  process.stdout.write(`${reportTable(report)}\n`);
}

async function requireWritable(file: string): Promise<void> {
  try {
    await access(dirname(file), constants.W_OK);
  } catch (error) {
    throw new UsageError(`--report: ${dirname(file)} is no folder that can be written to.`, { cause: error });
  }
  if (file === '' || statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError('--report must be a file, not a folder.');
}

/** Mistakes that the one who runs the import can mend; anything else is a fault of the program. */
const mendable = [UsageError, ExtractError, CodesError, FolderInUseError, MigrationError, DefinitionError];

await operatorCommand({
  help,
  options,
  allowPositionals: true,
  run: (asked) => run(readArguments(asked)),
  wordsOf: (error) =>
    error instanceof Error && mendable.some((kind) => error instanceof kind)
      ? error.message
      : `The import failed: ${String(error)}`,
});
