import type { EntryBody } from '@samla/case-model/entry';
import { instantOf } from '@samla/case-model/time';
import type { DefinitionsInUse } from '../definitions-in-use.ts';
import { checkBody } from './checks.ts';
import type { Row } from './extract.ts';
import { importId } from './ids.ts';
import { Batch, insertMissing, type Connection } from './insert.ts';
import { readCase, type CaseFacts } from './read-case.ts';
import { readRows } from './read-rows.ts';
import { BESIDE, type RecordFile, type RecordRows } from './record-rows.ts';
import { keyOf } from './row-key.ts';
import type { Progress, Survey } from './survey.ts';
import { endOfDay } from './values.ts';
import type { Aside } from './write-aside.ts';
import { personId } from './write-persons.ts';

/** Who wrote the entries that the import made itself. */
const AUTHOR = 'Samla (övertagande)';

interface EntryRow {
  readonly id: string;
  readonly case_id: string;
  readonly seq: number;
  readonly kind: EntryBody['kind'];
  readonly recorded_at: string;
  readonly happened_at: string;
  readonly author_id: string | null;
  readonly author_name: string;
  readonly body: EntryBody;
}

interface CaseRow {
  readonly index: number;
  readonly key: string;
  readonly personKey: string;
  readonly facts: CaseFacts;
}

/**
 * Writes cases and their records: `caseImported`, decisions and notes by time, then what must be looked at. A case that
 * is there already is left wholly alone: since the first import its record is Samla's.
 */
export class CaseWriter {
  readonly #db: Connection;
  readonly #survey: Survey;
  readonly #aside: Aside;
  readonly #definitions: DefinitionsInUse;
  readonly #entries: Batch<EntryRow>;
  /** by case: whether this run made it */
  readonly #isNew: Uint8Array;
  readonly #recordedAt: string;

  /** @param definitions of today: what each case is pinned to, and who may see it */
  constructor(db: Connection, survey: Survey, aside: Aside, definitions: DefinitionsInUse) {
    this.#db = db;
    this.#survey = survey;
    this.#aside = aside;
    this.#definitions = definitions;
    this.#entries = new Batch(1000, (rows) => this.#writeEntries(rows));
    this.#isNew = new Uint8Array(survey.cases.length);
    this.#recordedAt = endOfDay(survey.asOf);
  }

  /** @returns how many cases were new, and how many were there */
  async writeCases(): Promise<{ added: number; there: number }> {
    let [added, there] = [0, 0];
    const batch = new Batch<CaseRow>(500, async (cases) => {
      const isNew = await this.#insertCases(cases);
      for (const row of cases) {
        if (!isNew.has(caseId(row.key))) {
          there += 1;
          continue;
        }
        added += 1;
        this.#isNew[row.index] = 1;
        await this.#addOwnEntries(row);
      }
    });
    const { cases, persons, codes, organisation, asOf, folder, verdicts } = this.#survey;
    for await (const row of readRows(folder, 'arenden')) {
      await this.#aside.add('arenden', row);
      const key = keyOf('arenden', row);
      const index = cases.indexOf(key);
      const personKey = persons.established(row.cells.PERSID);
      if (verdicts.arenden.of(row.at) || typeof index !== 'number' || personKey === undefined) continue;
      const facts = readCase(row.cells, codes, organisation, asOf);
      if (typeof facts !== 'string') await batch.add({ index, key, personKey, facts });
    }
    await batch.flush();
    await this.#entries.flush();
    return { added, there };
  }

  #insertCases(cases: readonly CaseRow[]): Promise<Set<string>> {
    const types = {
      id: 'uuid',
      number: 'text',
      area_key: 'text',
      type_key: 'text',
      definition_hash: 'text',
      person_id: 'uuid',
      unit_id: 'uuid',
      worker_id: 'uuid',
      assignment_version: 'integer',
      entry_count: 'integer',
      disposal_proposed_on: 'date',
      access_profile: 'text',
    } as const;
    const rows = cases.map(({ index, key, personKey, facts }) => ({
      id: caseId(key),
      number: facts.number,
      area_key: facts.area,
      type_key: facts.type,
      definition_hash: this.#definitions.caseType(facts.type)?.hash,
      access_profile: this.#definitions.caseType(facts.type)?.content.access,
      person_id: personId(personKey),
      unit_id: facts.unitId,
      worker_id: facts.workerId,
      assignment_version: 1,
      entry_count: 1 + (this.#survey.entryCounts[index] ?? 0) + this.#survey.cases.checks(index).length,
      disposal_proposed_on: this.#survey.cases.isDue(index) ? this.#survey.asOf : null,
    }));
    return insertMissing(this.#db, 'case', types, rows);
  }

  async #addOwnEntries({ index, key, facts }: CaseRow): Promise<void> {
    const common = {
      case_id: caseId(key),
      recorded_at: this.#recordedAt,
      happened_at: this.#recordedAt,
      author_id: null,
      author_name: AUTHOR,
    };
    await this.#entries.add({
      ...common,
      id: importId('caseImported', key),
      seq: 1,
      kind: 'caseImported',
      body: facts.body,
    });
    const before = 1 + (this.#survey.entryCounts[index] ?? 0);
    for (const [at, check] of this.#survey.cases.checks(index).entries()) {
      const id = importId('checkRaised', `${key}/${at}`);
      await this.#entries.add({
        ...common,
        id,
        seq: before + at + 1,
        kind: 'checkRaised',
        body: checkBody(check),
      });
    }
  }

  /** Writes the rows of one file into the records of the cases that this run made. */
  async writeRecords<File extends RecordFile>(rows: RecordRows<File>, onProgress: Progress): Promise<void> {
    let count = 0;
    for await (const row of readRows(this.#survey.folder, rows.file)) {
      count += 1;
      if (count % 10_000 === 0) onProgress(`writing ${rows.file}`, count);
      await this.#aside.add(rows.file, row);
      if (rows.verdicts.of(row.at)) continue;
      const index = this.#survey.cases.indexOf(rows.caseKey(row));
      if (typeof index === 'number' && this.#isNew[index] === 1) await this.#addRecord(rows, row);
    }
    await this.#entries.flush();
  }

  async #addRecord<File extends RecordFile>(rows: RecordRows<File>, row: Row<File>): Promise<void> {
    const facts = rows.read(row);
    const worker = this.#survey.organisation.worker(facts.author);
    const happenedAt = instantOf(facts.time);
    const key = rows.idKey(row);
    for (const [at, body] of facts.bodies.entries()) {
      await this.#entries.add({
        id: importId(rows.file, at === 0 ? key : `${key}${BESIDE}part ${at + 1}`),
        case_id: caseId(rows.caseKey(row)),
        seq: rows.seqOf(row) + at,
        kind: body.kind,
        recorded_at: this.#recordedAt,
        happened_at: happenedAt,
        author_id: worker?.id ?? null,
        author_name: worker?.name ?? facts.author,
        body,
      });
    }
  }

  async #writeEntries(rows: readonly EntryRow[]): Promise<void> {
    const types = {
      id: 'uuid',
      case_id: 'uuid',
      seq: 'integer',
      kind: 'text',
      recorded_at: 'timestamptz',
      happened_at: 'timestamptz',
      author_id: 'uuid',
      author_name: 'text',
      body: 'jsonb',
    } as const;
    const inserted = await insertMissing(this.#db, 'case_entry', types, rows);
    if (inserted.size !== rows.length) throw new Error('an entry of a new case is in the database already');
  }
}

function caseId(key: string): string {
  return importId('arenden', key);
}
