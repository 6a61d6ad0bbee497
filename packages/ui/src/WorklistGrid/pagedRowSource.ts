import { changes } from './rowSource.ts';
import type { RowSource, RowSourceChange } from './rowSource.ts';

export interface PagedRowSourceOptions<Row> {
  /** Rows `from` to before `to`, and how many there are in all. */
  readonly fetch: (
    from: number,
    to: number,
  ) => Promise<{ readonly rows: readonly Row[]; readonly count: number }>;
  readonly indexOf: (id: string) => Promise<number | null>;
  readonly find: (prefix: string, from: number) => Promise<number | null>;
  /** Rows a page; default 100. */
  readonly pageSize?: number;
  /** Pages kept, the longest unused goes first; default 8. */
  readonly keep?: number;
}

export interface PagedRowSource<Row> extends RowSource<Row> {
  /**
   * The rows changed where they live: fetches the pages last seen anew, lets the others go, then tells.
   * Old rows are shown meanwhile. What a sync added is counted here when the change does not say.
   */
  readonly refresh: (change: RowSourceChange) => Promise<void>;
}

/** Pages fetched anew by `refresh`: the window lies on two at most, and the tab stop may be on a third. */
const SEEN_PAGES = 3;

/** Rows that live elsewhere, fetched by the page. Begins empty: `refresh` fetches the first page. */
export function pagedRowSource<Row>(options: PagedRowSourceOptions<Row>): PagedRowSource<Row> {
  const { fetch, indexOf, find, pageSize = 100, keep = 8 } = options;
  const { version, subscribe, tell } = changes();
  let count = 0;
  let generation = 0;
  let lastSeen = -1;
  let pages = new Map<number, readonly Row[]>();
  const underway = new Map<string, Promise<void>>();

  /** Map order is order of use. */
  const touch = (page: number, rows: readonly Row[]) => {
    pages.delete(page);
    pages.set(page, rows);
    for (const oldest of pages.keys()) {
      if (pages.size <= keep) break;
      pages.delete(oldest);
    }
  };

  const load = (page: number): Promise<void> => {
    const known = pages.get(page);
    if (known) {
      touch(page, known);
      return Promise.resolve();
    }
    const began = generation;
    const key = `${began}:${page}`;
    const already = underway.get(key);
    if (already) return already;
    const loading = fetch(page * pageSize, (page + 1) * pageSize)
      .then((answer) => {
        if (began !== generation) return;
        count = answer.count;
        touch(page, answer.rows);
        tell({ reason: 'loaded' });
      })
      .finally(() => underway.delete(key));
    underway.set(key, loading);
    return loading;
  };

  return {
    version,
    subscribe,
    indexOf,
    find,
    count: () => count,
    peek: (index) => {
      const page = Math.floor(index / pageSize);
      const rows = pages.get(page);
      if (rows && page !== lastSeen) touch(page, rows);
      lastSeen = page;
      return rows?.[index % pageSize];
    },
    rows: async (from, to) => {
      if (to <= from) return [];
      const [first, last] = [Math.floor(from / pageSize), Math.floor((to - 1) / pageSize)];
      // A stretch longer than what is kept would push its own beginning out: fetch it whole, keep nothing of it.
      if (last - first + 1 > keep) return (await fetch(from, to)).rows;
      const numbers = Array.from({ length: last - first + 1 }, (_, step) => first + step);
      await Promise.all(numbers.map(load));
      return numbers
        .flatMap((page) => pages.get(page) ?? [])
        .slice(from - first * pageSize, to - first * pageSize);
    },
    refresh: async (change) => {
      generation += 1;
      const began = generation;
      const wanted = pages.size === 0 ? [0] : [...pages.keys()].slice(-SEEN_PAGES);
      const answers = await Promise.all(
        wanted.map(async (page) => ({ page, ...(await fetch(page * pageSize, (page + 1) * pageSize)) })),
      );
      if (began !== generation) return;
      const before = count;
      const isFirst = version() === 0;
      pages = new Map();
      for (const { page, rows, count: total } of answers) {
        count = total;
        if (rows.length > 0) touch(page, rows);
      }
      const isCounted = change.reason === 'sync' && change.added === undefined && !isFirst;
      tell(isCounted ? { ...change, added: Math.max(0, count - before) } : change);
    },
  };
}
