import type { CaseId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { WorklistView } from '../contract.ts';
import type { Database } from '../store/database.ts';
import { clause, keysOf, orderOf, withinView, type Condition } from './query.ts';

/** More changed rows than this, and the order is asked for afresh: one sort is then the quicker way. */
const MANY = 200;
/** More changed rows than this are taken out in one walk over the order instead of being looked for. */
const SOME = 16;

type Key = string | number | null;

/**
 * The cases of a view in their order. Rows that change are put in their new places one by one when the order is next
 * asked for, so that a change costs about the same however many cases there are.
 */
export class Ordered {
  readonly #db: Database;
  readonly #where: Condition;
  readonly #order: string;
  readonly #keys: string;
  readonly #ways: readonly (1 | -1)[];
  /** changed since, and not in their places yet: what a transaction that was rolled back had changed is looked at too */
  readonly #behind = new Set<CaseId>();
  #ids: CaseId[] | null = null;

  constructor(db: Database, view: WorklistView, today: PlainDate) {
    const keys = keysOf(view.sort);
    this.#db = db;
    this.#where = withinView(view, today);
    this.#order = orderOf(view.sort);
    this.#keys = keys.map(({ sql }) => sql).join(', ');
    this.#ways = keys.map(({ descending }) => (descending ? -1 : 1));
  }

  /** These rows came, went or changed. */
  changed(caseIds: readonly CaseId[]): void {
    if (!this.#ids) return;
    for (const id of caseIds) this.#behind.add(id);
    if (this.#behind.size > MANY) this.#forget();
  }

  get ids(): readonly CaseId[] {
    this.#ids ??= this.#all();
    if (this.#behind.size > 0) {
      try {
        this.#catchUp(this.#ids);
      } catch (error) {
        // half-way the order is neither the old nor the new
        this.#forget();
        throw error;
      }
    }
    return this.#ids;
  }

  #forget(): void {
    this.#ids = null;
    this.#behind.clear();
  }

  #all(): CaseId[] {
    return this.#db
      .prepare<(string | number)[], CaseId>(
        `select case_id from worklist ${clause(this.#where)} order by ${this.#order}`,
      )
      .pluck()
      .all(...this.#where.parameters);
  }

  #catchUp(ids: CaseId[]): void {
    const behind = [...this.#behind];
    this.#behind.clear();
    takeOut(ids, behind);
    const within = this.#where.sql === '' ? '' : `and ${this.#where.sql}`;
    const rows = this.#db
      .prepare<(string | number)[], [CaseId, ...Key[]]>(
        `select case_id, ${this.#keys} from worklist where case_id in (select value from json_each(?)) ${within}`,
      )
      .raw()
      .all(JSON.stringify(behind), ...this.#where.parameters);
    const keysOfRow = this.#db
      .prepare<[CaseId], Key[]>(`select ${this.#keys} from worklist where case_id = ?`)
      .raw();
    for (const [id, ...keys] of rows) {
      ids.splice(
        placeFor(ids, (other) => this.#compare(keysOfRow.get(other) ?? [], keys)),
        0,
        id,
      );
    }
  }

  #compare(a: readonly Key[], b: readonly Key[]): number {
    for (const [at, way] of this.#ways.entries()) {
      const order = compareKeys(a[at] ?? null, b[at] ?? null);
      if (order !== 0) return order * way;
    }
    return 0;
  }
}

function takeOut(ids: CaseId[], gone: readonly CaseId[]): void {
  if (gone.length > SOME) {
    const out = new Set(gone);
    let kept = 0;
    for (const id of ids) if (!out.has(id)) ids[kept++] = id;
    ids.length = kept;
    return;
  }
  for (const id of gone) {
    const at = ids.indexOf(id);
    if (at >= 0) ids.splice(at, 1);
  }
}

/** The first place whose case does not come before. @param comesBefore below 0 when the other one comes first */
function placeFor(ids: readonly CaseId[], order: (other: CaseId) => number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(ids[middle] as CaseId) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As SQLite orders values of one kind: nothing first, text by its bytes. */
function compareKeys(a: Key, b: Key): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
