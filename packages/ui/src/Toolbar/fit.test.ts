import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittingCount, type Row } from './fit.ts';

const rows: fc.Arbitrary<Row> = fc.record({
  groups: fc.array(fc.array(fc.integer({ min: 24, max: 200 }), { minLength: 1, maxLength: 5 }), {
    maxLength: 5,
  }),
  gap: fc.integer({ min: 0, max: 8 }),
  separator: fc.integer({ min: 0, max: 20 }),
  more: fc.integer({ min: 24, max: 80 }),
  available: fc.integer({ min: 0, max: 1500 }),
});

const countOf = (row: Row) => row.groups.flat().length;
const widthOf = (row: Row, count: number): number => {
  let shown = 0;
  let width = 0;
  for (const group of row.groups) {
    group.forEach((item, place) => {
      if (shown >= count) return;
      width += item + (shown === 0 ? 0 : place === 0 ? row.separator : row.gap);
      shown += 1;
    });
  }
  return count < countOf(row) ? width + (count === 0 ? 0 : row.separator) + row.more : width;
};

test('what is shown fits, unless not even the button for the rest does', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const count = fittingCount(row);
      if (count > 0) expect(widthOf(row, count)).toBeLessThanOrEqual(row.available);
    }),
  );
});

test('nothing is hidden that would have fitted', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const count = fittingCount(row);
      if (count < countOf(row)) expect(widthOf(row, count + 1)).toBeGreaterThan(row.available);
    }),
  );
});

test('more room never shows less', () => {
  fc.assert(
    fc.property(rows, fc.nat(300), (row, more) => {
      const wider = fittingCount({ ...row, available: row.available + more });
      expect(wider).toBeGreaterThanOrEqual(fittingCount(row));
    }),
  );
});
