/** Why the rows are not as before. `loaded`: the same rows, more of them at hand. */
export interface RowSourceChange {
  readonly reason: 'loaded' | 'sort' | 'filter' | 'sync';
  /** Rows that a sync brought. */
  readonly added?: number;
}

/** An answer at once, or later. */
type Soon<T> = T | Promise<T>;

/**
 * The rows of a grid, in order, sorted and filtered where they live; the grid holds only its window.
 * Indexes are 0-based and count rows that pass the filter.
 */
export interface RowSource<Row> {
  /** How many rows there are. */
  readonly count: () => number;
  /** The row if it is at hand, without waiting. */
  readonly peek: (index: number) => Row | undefined;
  /** Rows `from` to before `to`; afterwards `peek` has them. */
  readonly rows: (from: number, to: number) => Promise<readonly Row[]>;
  /** Where the row is now; null when it is not among them. */
  readonly indexOf: (id: string) => Soon<number | null>;
  /** The first row from `from` on, going round, whose name begins with `prefix` (Swedish, case and é/e alike). */
  readonly find: (prefix: string, from: number) => Soon<number | null>;
  /** Grows at every change. */
  readonly version: () => number;
  readonly subscribe: (listener: (change: RowSourceChange) => void) => () => void;
}

/** Listeners and the version that a source needs. */
export function changes() {
  const listeners = new Set<(change: RowSourceChange) => void>();
  let version = 0;
  return {
    version: () => version,
    subscribe: (listener: (change: RowSourceChange) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (change: RowSourceChange) => {
      version += 1;
      for (const listener of [...listeners]) listener(change);
    },
  };
}
