import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headCells } from './headers.ts';

test('no group, no upper head row', () => {
  expect(headCells([{ id: 'a' }, { id: 'b' }])).toBeNull();
});

test('neighbours of a group share a cell, and a group that comes again has a new one', () => {
  const columns = ['', 'Kvinnor', 'Kvinnor', 'Män', 'Kvinnor'].map((group, index) => ({
    id: String(index),
    ...(group !== '' && { group }),
  }));
  expect(headCells(columns)?.map((cell) => [cell.group, cell.columnIds.length])).toEqual([
    [null, 1],
    ['Kvinnor', 2],
    ['Män', 1],
    ['Kvinnor', 1],
  ]);
});

test('every column stands under exactly one cell, in its order', () => {
  const group = fc.constantFrom(undefined, 'A', 'B');
  fc.assert(
    fc.property(fc.array(group, { minLength: 1 }), (groups) => {
      const columns = groups.map((name, index) => ({ id: String(index), ...(name && { group: name }) }));
      const cells = headCells(columns);
      if (cells === null) expect(groups.every((name) => name === undefined)).toBe(true);
      else expect(cells.flatMap((cell) => cell.columnIds)).toEqual(columns.map((column) => column.id));
    }),
  );
});
