import type { AreaKey } from '@samla/case-model/definition';
import type { CaseId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { WorklistRow, WorklistView } from '../contract.ts';
import { normalised } from '../search/words.ts';
import type { Database } from '../store/database.ts';
import { Ordered } from './ordered.ts';
import { clause, withinScope, type Condition } from './query.ts';
import type { WorklistDbRow } from './row.ts';

/** The worker's day as its list is asked for: a case that rests is in it when its date comes. */
const MY_DAY = { area: null, scope: 'myDay', includeDormant: true, includeClosed: false } as const;

/** Views whose order is remembered until a row changes. */
const REMEMBERED_VIEWS = 12;

/** Sort names of a view's rows, as long as its order stands. */
interface Names {
  readonly key: string;
  readonly names: readonly string[];
}

/** The worklist table: one folded row a case. Which rows a view shows, in what order, is SQL's to say. */
export class Worklist {
  readonly #db: Database;
  /** those asked for latest last */
  readonly #ordered = new Map<string, Ordered>();
  #names: Names | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Writes rows that were folded anew. */
  put(rows: readonly WorklistDbRow[]): void {
    const write = this.#db.prepare<[WorklistDbRow]>(upsert);
    for (const row of rows) write.run(row);
    this.changed(rows.map((row) => row.case_id as CaseId));
  }

  /** The row of a case as it was folded last; null when it has none. */
  row(caseId: CaseId): WorklistDbRow | null {
    return (
      this.#db.prepare<[CaseId], WorklistDbRow>('select * from worklist where case_id = ?').get(caseId) ??
      null
    );
  }

  /** Cases whose row says that something waits here or needs the worker. */
  waiting(): CaseId[] {
    return this.#db
      .prepare<[], CaseId>('select case_id from worklist where pending > 0 or needs_you = 1')
      .pluck()
      .all();
  }

  /** These rows are not where they were; those that go with their case are deleted by the database itself. */
  changed(caseIds: readonly CaseId[]): void {
    for (const ordered of this.#ordered.values()) ordered.changed(caseIds);
    this.#names = null;
  }

  window(view: WorklistView, from: number, to: number, today: PlainDate) {
    const total = this.#order({ ...view, filter: '' }, today).length;
    const ids = this.#order(view, today);
    const find = this.#db.prepare<[CaseId], WorklistDbRow>('select * from worklist where case_id = ?');
    const rows = ids.slice(from, to).flatMap((id) => {
      const row = find.get(id);
      return row ? [toRow(row)] : [];
    });
    return { rows, count: ids.length, total };
  }

  indexOf(view: WorklistView, caseId: CaseId, today: PlainDate): number | null {
    const place = this.#order(view, today).indexOf(caseId);
    return place < 0 ? null : place;
  }

  /** First row at or after `from`, wrapping, whose name begins with the prefix. */
  find(view: WorklistView, prefix: string, from: number, today: PlainDate): number | null {
    const names = this.#namesOf(view, today);
    const wanted = normalised(prefix);
    const after = names.findIndex((name, place) => place >= from && name.startsWith(wanted));
    const found = after >= 0 ? after : names.findIndex((name) => name.startsWith(wanted));
    return found < 0 ? null : found;
  }

  counts(areas: readonly AreaKey[], today: PlainDate) {
    const open = new Map(
      this.#db
        .prepare<[], { key: string; open: number }>(
          `select area_key as key, count(*) as open from worklist
            where closed = 0 and stage <> 'dormant' group by area_key`,
        )
        .all()
        .map((row) => [row.key, row.open]),
    );
    return {
      myDay: this.#count(withinScope(MY_DAY, today)),
      areas: areas.map((key) => ({ key, open: open.get(key) ?? 0 })),
    };
  }

  #order(view: WorklistView, today: PlainDate): readonly CaseId[] {
    const key = JSON.stringify([view, today]);
    const ordered = this.#ordered.get(key) ?? new Ordered(this.#db, view, today);
    this.#ordered.delete(key);
    const [oldest] = this.#ordered.keys();
    if (this.#ordered.size >= REMEMBERED_VIEWS && oldest !== undefined) this.#ordered.delete(oldest);
    this.#ordered.set(key, ordered);
    return ordered.ids;
  }

  #namesOf(view: WorklistView, today: PlainDate): readonly string[] {
    const key = JSON.stringify([view, today]);
    if (this.#names?.key === key) return this.#names.names;
    const rows = this.#db
      .prepare<[], [CaseId, string | null]>('select case_id, name from worklist')
      .raw()
      .all();
    const known = new Map(rows);
    const names = this.#order(view, today).map((id) => normalised(known.get(id) ?? ''));
    this.#names = { key, names };
    return names;
  }

  #count(where: Condition): number {
    const count = this.#db.prepare<(string | number)[], number>(
      `select count(*) from worklist ${clause(where)}`,
    );
    return count.pluck().get(...where.parameters) ?? 0;
  }
}

function toRow(row: WorklistDbRow): WorklistRow {
  return {
    id: row.case_id as CaseId,
    areaKey: row.area_key as AreaKey,
    name: row.name,
    protection: row.protection as WorklistRow['protection'],
    identityNumber: row.identity_number,
    number: row.number,
    typeName: row.type_name,
    stage: row.stage,
    stageName: row.stage_name === '' ? null : row.stage_name,
    due:
      row.due_on === null || row.due_kind === null
        ? null
        : { on: row.due_on, kind: row.due_kind, name: row.due_name },
    workerName: row.worker_name,
    unitName: row.unit_name,
    mine: row.mine === 1,
    pending: row.pending,
    needsYou: row.needs_you === 1,
    checks: row.checks,
  };
}

const columns: readonly (keyof WorklistDbRow)[] = [
  'case_id',
  'area_key',
  'area_order',
  'name',
  'name_key',
  'protection',
  'identity_number',
  'number',
  'number_key',
  'type_name',
  'type_key',
  'stage',
  'stage_order',
  'stage_name',
  'stage_key',
  'closed',
  'due_on',
  'due_kind',
  'due_name',
  'worker_name',
  'worker_key',
  'unit_name',
  'mine',
  'pending',
  'needs_you',
  'checks',
  'words',
];
const upsert = `insert into worklist (${columns.join(', ')})
  values (${columns.map((column) => `@${column}`).join(', ')})
  on conflict (case_id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`;
