import { describe, expect, test } from 'vitest';
import { memoryRowSource } from './memoryRowSource.ts';
import { pagedRowSource } from './pagedRowSource.ts';
import type { RowSourceChange } from './rowSource.ts';
import { uniqueKeys } from './uniqueKeys.ts';

interface Row {
  readonly id: string;
  readonly name: string;
}

const rowsNamed = (...names: readonly string[]): readonly Row[] => names.map((name) => ({ id: name, name }));

describe('rows in memory', () => {
  const source = memoryRowSource(
    rowsNamed('Berg', 'Åberg', 'Bergman', 'Öst'),
    (row) => row.id,
    (row) => row.name,
  );

  test('finds a name from a place on, going round', () => {
    expect(source.find('berg', 0)).toBe(0);
    expect(source.find('berg', 1)).toBe(2);
    expect(source.find('berg', 3)).toBe(0);
    expect(source.find('å', 0)).toBe(1);
    expect(source.find('zz', 0)).toBeNull();
  });

  test('knows where a row is after a change, and that one is gone', () => {
    const told: RowSourceChange[] = [];
    const before = source.version();
    const stop = source.subscribe((change) => told.push(change));
    source.replace(rowsNamed('Öst', 'Berg'), { reason: 'sync' });
    stop();
    source.replace(rowsNamed('Öst', 'Berg'), { reason: 'sort' });
    expect(source.indexOf('Berg')).toBe(1);
    expect(source.indexOf('Åberg')).toBeNull();
    expect(told).toEqual([{ reason: 'sync' }]);
    expect(source.version()).toBe(before + 2);
  });
});

/** Rows that live elsewhere, and a note of every fetch. */
function elsewhere(total: number, keep = 3) {
  const server = { names: Array.from({ length: total }, (_, index) => `rad${index}`) };
  const fetched: [number, number][] = [];
  const source = pagedRowSource<Row>({
    pageSize: 10,
    keep,
    fetch: (from, to) => {
      fetched.push([from, to]);
      const rows = server.names.slice(from, to).map((name) => ({ id: name, name }));
      return Promise.resolve({ rows, count: server.names.length });
    },
    indexOf: (id) => Promise.resolve(server.names.indexOf(id)),
    find: () => Promise.resolve(null),
  });
  return { server, fetched, source };
}

describe('rows fetched by the page', () => {
  test('begins empty, and one page tells how many there are', async () => {
    const { source, fetched } = elsewhere(95);
    expect(source.count()).toBe(0);
    await source.refresh({ reason: 'filter' });
    expect(source.count()).toBe(95);
    expect(source.peek(9)?.id).toBe('rad9');
    expect(source.peek(10)).toBeUndefined();
    expect(fetched).toEqual([[0, 10]]);
  });

  test('a stretch over a page border comes whole; what is at hand, or on its way, is not fetched again', async () => {
    const { source, fetched } = elsewhere(95);
    await source.refresh({ reason: 'filter' });
    const [rows] = await Promise.all([source.rows(8, 23), source.rows(12, 15)]);
    expect(rows.map((row) => row.id)).toEqual(Array.from({ length: 15 }, (_, index) => `rad${index + 8}`));
    expect(fetched).toEqual([
      [0, 10],
      [10, 20],
      [20, 30],
    ]);
  });

  test('holds no more than its pages, and still gives a stretch longer than they are', async () => {
    const { source } = elsewhere(95);
    await source.refresh({ reason: 'filter' });
    for (let from = 0; from < 90; from += 10) await source.rows(from, from + 10);
    const held = Array.from({ length: 95 }, (_, index) => source.peek(index)).filter(
      (row) => row !== undefined,
    );
    expect(held).toHaveLength(30);
    expect((await source.rows(0, 95)).map((row) => row.id)).toEqual(
      Array.from({ length: 95 }, (_, i) => `rad${i}`),
    );
  });

  test('the last, shorter page ends the rows', async () => {
    const { source } = elsewhere(95);
    await source.refresh({ reason: 'filter' });
    expect(await source.rows(90, 100)).toHaveLength(5);
  });

  test('after a change only the pages last seen are fetched anew', async () => {
    const { source, fetched } = elsewhere(95, 8);
    await source.refresh({ reason: 'filter' });
    await source.rows(0, 60);
    for (const seen of [45, 55, 5]) source.peek(seen);
    fetched.length = 0;
    await source.refresh({ reason: 'sync' });
    expect(fetched).toEqual([
      [40, 50],
      [50, 60],
      [0, 10],
    ]);
    expect(source.peek(15)).toBeUndefined();
  });

  test('shows the old rows until the new ones are here, and drops an answer from before the change', async () => {
    const { source, server } = elsewhere(30);
    await source.refresh({ reason: 'filter' });
    const late = source.rows(10, 20);
    server.names = ['ny', ...server.names];
    const told: RowSourceChange[] = [];
    source.subscribe((change) => told.push(change));
    const refreshed = source.refresh({ reason: 'sync', added: 1 });
    expect(source.peek(0)?.id).toBe('rad0');
    await Promise.all([late, refreshed]);
    expect(source.peek(0)?.id).toBe('ny');
    expect(source.peek(10)).toBeUndefined();
    expect(told).toEqual([{ reason: 'sync', added: 1 }]);
  });

  test('counts what a sync added, but not the first rows, and not what a filter lets through', async () => {
    const { source, server } = elsewhere(30);
    const told: RowSourceChange[] = [];
    source.subscribe((change) => told.push(change));
    const refresh = async (names: readonly string[], reason: RowSourceChange['reason']) => {
      server.names = [...names];
      await source.refresh({ reason });
    };
    const all = server.names;
    await refresh(all, 'sync');
    await refresh(['a', 'b', ...all], 'sync');
    await refresh(all, 'sync');
    await refresh(['a', ...all], 'filter');
    expect(told).toEqual([
      { reason: 'sync' },
      { reason: 'sync', added: 2 },
      { reason: 'sync', added: 0 },
      { reason: 'filter' },
    ]);
  });

  test('a fetch that fails is told to the one who asked, and may be tried again', async () => {
    let isDown = true;
    const source = pagedRowSource<Row>({
      fetch: () =>
        isDown ? Promise.reject(new Error('nere')) : Promise.resolve({ rows: rowsNamed('a'), count: 1 }),
      indexOf: () => Promise.resolve(null),
      find: () => Promise.resolve(null),
    });
    await expect(source.rows(0, 1)).rejects.toThrow('nere');
    isDown = false;
    expect(await source.rows(0, 1)).toHaveLength(1);
  });
});

test('a row that two pages hold is drawn under two keys', () => {
  const keyOf = uniqueKeys();
  expect([keyOf('a', 0), keyOf('b', 1), keyOf('a', 2), keyOf(null, 3)]).toEqual(['a', 'b', '#2', '#3']);
});
