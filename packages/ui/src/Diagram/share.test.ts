import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentages, sharesOf } from './share.ts';
import { shownCell } from './suppress.ts';

const count = fc.integer({ min: 0, max: 5000 });

test('percentages of anything sum to 100, and each is within one of its exact value', () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 12 }), (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      const found = percentages(values);
      expect(found.reduce((sum, value) => sum + value, 0)).toBe(total === 0 ? 0 : 100);
      found.forEach((percent, index) => {
        if (total > 0) expect(Math.abs(percent - ((values[index] ?? 0) / total) * 100)).toBeLessThan(1);
      });
    }),
  );
});

test('what is nothing is 0 percent', () => {
  expect(percentages([0, 7, 0])).toEqual([0, 100, 0]);
  expect(percentages([1, 1, 1])).toEqual([34, 33, 33]);
});

test('no whole, no shares', () => {
  expect(sharesOf([shownCell(10, 5), shownCell(null, 5)])).toBeNull();
  expect(sharesOf([shownCell(0, 5), shownCell(0, 5)])).toBeNull();
});

test('parts fill the bar exactly, and are about where a small count is in it', () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 8 }), (values) => {
      const shares = sharesOf(values.map((value) => shownCell(value, 5)));
      fc.pre(shares !== null);
      expect(shares.reduce((sum, share) => sum + share.part, 0)).toBeCloseTo(1, 9);
      const hasFew = values.some((value) => value > 0 && value < 5);
      expect(shares.every((share) => share.isAbout === hasFew)).toBe(true);
    }),
  );
});
