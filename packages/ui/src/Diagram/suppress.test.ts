import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnValue, shownCell, sumOf } from './suppress.ts';

test('zero and the unknown are told apart, and neither is a small count', () => {
  expect(shownCell(0, 5)).toEqual({ kind: 'value', value: 0 });
  expect(shownCell(null, 5)).toEqual({ kind: 'missing' });
  expect(shownCell(Number.NaN, 5)).toEqual({ kind: 'missing' });
});

test('the limit itself is shown, what is under it is not', () => {
  expect(shownCell(4, 5)).toEqual({ kind: 'few', below: 5 });
  expect(shownCell(5, 5)).toEqual({ kind: 'value', value: 5 });
  expect(shownCell(4, null)).toEqual({ kind: 'value', value: 4 });
});

test('a small count is drawn, and added, as any other small count', () => {
  const small = fc.integer({ min: 1, max: 9 });
  const other = fc.array(fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(small, small, other, (a, b, values) => {
      const [one, two] = [shownCell(a, 10), shownCell(b, 10)];
      expect(drawnValue(one)).toBe(drawnValue(two));
      const rest = values.map((value) => shownCell(value, 10));
      expect(sumOf([one, ...rest])).toEqual(sumOf([two, ...rest]));
    }),
  );
});

test('a sum with a small count never exceeds the true sum, and does not claim to be it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (values) => {
      const sum = sumOf(values.map((value) => shownCell(value, 5)));
      const truth = values.reduce((all, value) => all + value, 0);
      const hasFew = values.some((value) => value > 0 && value < 5);
      if (sum.kind === 'missing') throw new Error('nothing was missing');
      expect(sum.kind).toBe(hasFew ? 'atLeast' : 'exact');
      expect(sum.value).toBeLessThanOrEqual(truth);
      if (!hasFew) expect(sum.value).toBe(truth);
    }),
  );
});

test('a sum with something missing is missing', () => {
  expect(sumOf([shownCell(7, 5), shownCell(null, 5)])).toEqual({ kind: 'missing' });
});
