import { readFile } from 'node:fs/promises';
import type { PlainDate } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { OwnerDatabase } from '../db/open.ts';
import { storeDefinitions } from '../definition-store.ts';
import { loadDefinitions } from '../definitions.ts';
import { DefinitionsInUse } from '../definitions-in-use.ts';
import { readAssignments } from './assignments.ts';
import { parseCodes } from './codes.ts';
import { ExtractError } from './extract.ts';
import { SOURCE } from './ids.ts';
import type { Connection } from './insert.ts';
import { readRows } from './read-rows.ts';
import type { ImportReport } from './report.ts';
import { Survey, type Progress } from './survey.ts';
import { Aside } from './write-aside.ts';
import { CaseWriter } from './write-cases.ts';
import { writeOrganisation } from './write-organisation.ts';
import { writePersons } from './write-persons.ts';

/** The day of the extract that the city handed over. */
export const EXTRACT_DAY = '2026-10-31' as PlainDate;

/** The file in which the business says what the old codes mean. */
export const codesFile = new URL('../../legacy/codes.yaml', import.meta.url);

export interface ImportOptions {
  /** opened as owner, migrated */
  readonly database: Pick<OwnerDatabase, 'db'>;
  /** folder with the eight files */
  readonly folder: string;
  /** the day of the extract: ages and two-digit years are counted from it, and from no clock */
  readonly asOf: PlainDate;
  /** a YAML file of further assignments */
  readonly assignmentsFile?: string;
  /** a folder of definitions beside the program's own */
  readonly definitionsFolder?: string | null;
  /** in place of {@link codesFile} */
  readonly codes?: { readonly text: string; readonly name: string };
  readonly onProgress?: Progress;
}

export interface ImportResult extends ImportReport {
  /** cases that this run made, and cases that were there */
  readonly cases: { readonly added: number; readonly there: number };
}

/** The database holds another extract, or this one of another day. What would have become of the rows is told all the same. */
export class OtherExtractError extends ExtractError {
  readonly report: ImportReport;
  /** @param there what the database holds */
  constructor(there: string, report: ImportReport) {
    super(
      `The database holds ${there} already, so this is only what would have become of it. Import it into an ` +
        'empty database: set SAMLA_DATA to another folder, or DATABASE_URL and SAMLA_DB_OWNER_URL to another ' +
        'database. Nothing was changed.',
    );
    this.report = report;
  }
}

/**
 * Imports an extract of the old system. The first reading decides what becomes of every row, the second writes it, all
 * in one transaction: killed half-way nothing is there, and it runs again. Run again on what it has made it changes
 * nothing.
 * @throws ExtractError, CodesError: the input is wrong; OtherExtractError: the database is not for it. Nothing was changed
 */
export async function importExtract(options: ImportOptions): Promise<ImportResult> {
  const { folder, asOf, onProgress = () => undefined } = options;
  const definitions = loadDefinitions(options.definitionsFolder);
  const inUse = new DefinitionsInUse(definitions);
  const codes = parseCodes(
    options.codes?.text ?? (await readFile(codesFile, 'utf8')),
    options.codes?.name ?? 'apps/case-api/legacy/codes.yaml',
    { has: (key) => inUse.caseType(key) !== null },
  );
  const extra = options.assignmentsFile === undefined ? null : await readAssignments(options.assignmentsFile);
  const survey = new Survey(folder, codes, asOf);
  await survey.run((organisation) => extra?.addTo(organisation), onProgress);

  const cases = await options.database.db.transaction().execute(async (db) => {
    await claimDatabase(db, survey);
    await storeDefinitions(db, definitions);
    return write(db, survey, inUse, onProgress);
  });
  return { ...survey.report, cases };
}

async function write(db: Connection, survey: Survey, definitions: DefinitionsInUse, onProgress: Progress) {
  const { report } = survey;
  const aside = new Aside(db, survey.verdicts);
  await aside.begin();
  for (const file of ['kodlista', 'enheter', 'handlaggare'] as const) {
    for await (const row of readRows(survey.folder, file)) await aside.add(file, row);
  }
  await writeOrganisation(db, survey.organisation, survey.asOf);
  onProgress('wrote handlaggare', report.files.handlaggare.imported);
  await writePersons(db, survey, aside);
  onProgress('wrote personer', report.files.personer.imported);
  const writer = new CaseWriter(db, survey, aside, definitions);
  const cases = await writer.writeCases();
  onProgress('wrote arenden', report.files.arenden.imported);
  await writer.writeRecords(survey.decisions, onProgress);
  onProgress('wrote beslut', report.files.beslut.imported);
  await writer.writeRecords(survey.notes, onProgress);
  onProgress('wrote anteckningar', report.files.anteckningar.imported);
  await aside.end();
  return cases;
}

/** One extract a database: the same PERSID of two extracts may be two persons, and their cases must not mix. */
async function claimDatabase(db: Connection, { fingerprint, asOf, report }: Survey): Promise<void> {
  await sql`insert into import_run (source, fingerprint, as_of) values (${SOURCE}, ${fingerprint}, ${asOf})
    on conflict do nothing`.execute(db);
  const { rows } = await sql<{ fingerprint: string; as_of: PlainDate }>`
    select fingerprint, as_of from import_run where source = ${SOURCE} for update`.execute(db);
  const [there] = rows;
  if (there?.fingerprint !== fingerprint) throw new OtherExtractError('another extract', report);
  // ages and proposals for disposal were told by that day
  if (there.as_of !== asOf) throw new OtherExtractError(`this extract as of ${there.as_of}`, report);
}
