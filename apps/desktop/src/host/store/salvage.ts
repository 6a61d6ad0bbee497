import { isStorageError, type Database } from './database.ts';
import { migrate, type Migration } from './migrate.ts';

/** What could be read out of a broken store, in rows. */
export interface Salvaged {
  readonly read: number;
  /** rows that are known to have been there and could not be read, by table */
  readonly lost: Readonly<Record<string, number>>;
  /** there may be more that nothing tells of */
  readonly maybeMore: boolean;
}

/** Single rows that are tried one by one where a walk has stopped. */
const MOST_PROBES = 20_000;

type Row = Record<string, unknown>;

/**
 * Copies every row that can still be read out of a broken store into an empty one, and brings that to the schema of
 * the broken one. As SQLite's own recovery does, each table is walked from both its ends, and what stands between
 * them is looked up row by row, by the row numbers that the indexes tell and by halving what is unknown.
 * @param migrations those of the program; the target gets the ones that the broken store had
 * @throws what the broken store throws when not even its schema can be read
 */
export function salvage(broken: Database, target: Database, migrations: readonly Migration[]): Salvaged {
  const version = broken.pragma('user_version', { simple: true }) as number;
  migrate(
    target,
    migrations.filter(({ number }) => number <= version),
  );
  const tables = target
    .prepare<[], { name: string; wr: number }>(
      "select name, wr from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'",
    )
    .all();
  let read = 0;
  let maybeMore = false;
  const lost: Record<string, number> = {};
  for (const { name, wr } of tables) {
    const found = wr === 1 ? walkBothWays(broken, name) : rowByRow(broken, name);
    target.transaction(() => insertAll(target, name, found.rows)).immediate();
    read += found.rows.length;
    if (found.lost > 0) lost[name] = found.lost;
    maybeMore ||= found.stopped && found.lost === 0;
  }
  return { read, lost, maybeMore };
}

interface Found {
  readonly rows: readonly Row[];
  readonly lost: number;
  /** something in the table could not be read */
  readonly stopped: boolean;
}

/** A table without row numbers: from the first row on, and from the last row back, as far as each comes. */
function walkBothWays(broken: Database, table: string): Found {
  const keys = broken
    .prepare<[string], string>('select name from pragma_table_info(?) where pk > 0 order by pk')
    .pluck()
    .all(table);
  const order = (way: string) => keys.map((key) => `"${key}" ${way}`).join(', ');
  const rows = new Map<string, Row>();
  let stopped = false;
  for (const way of ['asc', 'desc']) {
    const walked = walk(broken, `select * from "${table}" order by ${order(way)}`, (row) => {
      rows.set(JSON.stringify(keys.map((key) => row[key])), row);
    });
    if (walked) return { rows: [...rows.values()], lost: 0, stopped };
    stopped = true;
  }
  return { rows: [...rows.values()], lost: 0, stopped };
}

function rowByRow(broken: Database, table: string): Found {
  const rows = new Map<number, Row>();
  const keep = (row: Row) => {
    const { samla_row: number, ...rest } = row;
    rows.set(Number(number), rest);
  };
  const select = `select rowid as samla_row, * from "${table}"`;
  if (walk(broken, `${select} order by rowid`, keep))
    return { rows: [...rows.values()], lost: 0, stopped: false };
  walk(broken, `${select} order by rowid desc`, keep);

  const known = numbersInIndexes(broken, table);
  const one = broken.prepare<[number], Row>(`${select} where rowid = ?`);
  const lost = new Set<number>();
  for (const number of known) {
    if (rows.has(number)) continue;
    const row = attempt(() => one.get(number));
    if (row === 'broken') lost.add(number);
    else if (row) keep(row);
  }
  if (known.size === 0)
    probeBetween([...rows.keys()], (number) => {
      const row = attempt(() => one.get(number));
      if (row !== 'broken' && row) keep(row);
    });
  const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  return { rows: inOrder, lost: lost.size, stopped: true };
}

/** The row numbers that the indexes of a table still tell. */
function numbersInIndexes(broken: Database, table: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  const indexes = attempt(() =>
    broken.prepare<[string], string>('select name from pragma_index_list(?)').pluck().all(table),
  );
  for (const index of indexes === 'broken' ? [] : indexes) {
    for (const way of ['asc', 'desc']) {
      const columns = attempt(() =>
        broken.prepare<[string], string>('select name from pragma_index_info(?)').pluck().all(index),
      );
      if (columns === 'broken') continue;
      const order = columns.map((column) => `"${column}" ${way}`).join(', ');
      const sql = `select rowid as samla_row from "${table}" indexed by "${index}" order by ${order}`;
      if (walk(broken, sql, (row) => numbers.add(Number(row['samla_row'])))) break;
    }
  }
  return numbers;
}

/** Tries the numbers between those that were read, the widest gap last, and so many in all. */
function probeBetween(read: readonly number[], probe: (number: number) => void): void {
  const sorted = [...read].sort((a, b) => a - b);
  let probes = 0;
  for (const [at, number] of sorted.entries()) {
    for (let next = number + 1; next < (sorted[at + 1] ?? 0) && probes < MOST_PROBES; next++) {
      probe(next);
      probes++;
    }
  }
}

/** @returns whether the walk came to its end */
function walk(broken: Database, sql: string, keep: (row: Row) => void): boolean {
  return (
    attempt(() => {
      for (const row of broken.prepare<[], Row>(sql).iterate()) keep(row);
      return 'whole';
    }) === 'whole'
  );
}

function attempt<Result>(run: () => Result): Result | 'broken' {
  try {
    return run();
  } catch (error) {
    if (!isStorageError(error)) throw error;
    return 'broken';
  }
}

function insertAll(target: Database, table: string, rows: readonly Row[]): void {
  for (const row of rows) {
    const columns = Object.keys(row);
    const names = columns.map((column) => `"${column}"`).join(', ');
    target
      .prepare(`insert or ignore into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`)
      .run(columns.map((column) => row[column]));
  }
}
