import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longMonth, monthNumber, monthOf, monthStep, monthsBetween, shortMonth } from './months.ts';

const number = fc.integer({ min: 1900 * 12, max: 2200 * 12 });

test('months are told in Swedish', () => {
  expect(longMonth('2026-01')).toBe('januari 2026');
  expect(shortMonth('2026-01')).toBe('jan');
  expect(shortMonth('2026-05')).toBe('maj');
});

test('a month and its number are the same thing', () => {
  fc.assert(
    fc.property(number, (one) => {
      expect(monthNumber(monthOf(one))).toBe(one);
    }),
  );
});

test.each(['2026-13', '2026-00', '2026-1', '26-01', 'januari'])('%s is no month', (text) => {
  expect(() => monthNumber(text)).toThrow(RangeError);
});

test('no month between first and last is left out', () => {
  expect(monthsBetween(['2026-02', '2025-11'])).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsBetween([])).toEqual([]);
});

test('the named months have room, and January is always one of them', () => {
  const size = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(size, size, (pixels, name) => {
      const step = monthStep(pixels, name);
      expect(step * pixels).toBeGreaterThanOrEqual(name);
      expect(12 % step === 0 || step % 12 === 0).toBe(true);
    }),
  );
});
