import { hasPrefix } from './typeahead.ts';
import { changes } from './rowSource.ts';
import type { RowSource, RowSourceChange } from './rowSource.ts';

export interface MemoryRowSource<Row> extends RowSource<Row> {
  /** New rows, or the same in another order. */
  readonly replace: (rows: readonly Row[], change: RowSourceChange) => void;
}

/** Rows that are all in memory: for short lists, stories and tests. */
export function memoryRowSource<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  nameOf: (row: Row) => string,
): MemoryRowSource<Row> {
  const { version, subscribe, tell } = changes();
  let current = rows;
  // Made when first asked for: a list that is only shown has no need of it.
  let places: ReadonlyMap<string, number> | null = null;
  return {
    version,
    subscribe,
    count: () => current.length,
    peek: (index) => current[index],
    rows: (from, to) => Promise.resolve(current.slice(from, to)),
    indexOf: (id) => {
      places ??= placesOf(current, idOf);
      return places.get(id) ?? null;
    },
    find: (prefix, from) => {
      for (let step = 0; step < current.length; step += 1) {
        const index = (from + step) % current.length;
        const row = current[index];
        if (row !== undefined && hasPrefix(nameOf(row), prefix)) return index;
      }
      return null;
    },
    replace: (next, change) => {
      current = next;
      places = null;
      tell(change);
    },
  };
}

function placesOf<Row>(rows: readonly Row[], idOf: (row: Row) => string): ReadonlyMap<string, number> {
  return new Map(rows.map((row, index) => [idOf(row), index]));
}
