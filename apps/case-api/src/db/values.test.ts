import { expect, it } from 'vitest';
import { readers, readInstant } from './values.ts';

it('reads an instant with milliseconds, whatever the session’s time zone', () => {
  expect(readInstant('2026-11-02 08:30:00+00')).toBe('2026-11-02T08:30:00.000Z');
  expect(readInstant('2026-11-02 09:30:00.123987+01')).toBe('2026-11-02T08:30:00.123Z');
  expect(readInstant('2026-07-02 14:00:00.5+05:30')).toBe('2026-07-02T08:30:00.500Z');
});

it('reads a bigint as a number, and refuses one that would not be exact', () => {
  const read = readers[20];
  expect(read?.('9007199254740991')).toBe(9_007_199_254_740_991);
  expect(() => read?.('9007199254740993')).toThrow(RangeError);
});

it('keeps a date as it stands', () => {
  expect(readers[1082]?.('2026-11-02')).toBe('2026-11-02');
});
