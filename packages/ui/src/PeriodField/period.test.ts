import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayIn, isBackwards } from './period.ts';

const TODAY = '2026-11-02';
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a period is backwards when its last day is before its first, and only then', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      expect(isBackwards({ from, to }, TODAY)).toBe(Date.parse(to) < Date.parse(from));
    }),
  );
});

test('half a period, one without end and one that cannot be read are not backwards', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('', 'snart', '31/2', null), (day, other) => {
      expect(isBackwards({ from: day, to: other }, TODAY)).toBe(false);
      expect(isBackwards({ from: other ?? '', to: day }, TODAY)).toBe(false);
    }),
  );
});

test.each([
  ['2026-11-03', '2026-11-03'],
  ['31/2', null],
  ['', null],
  [null, null],
])('the day in %s is %s', (text, day) => {
  expect(dayIn(text, TODAY)).toBe(day);
});
