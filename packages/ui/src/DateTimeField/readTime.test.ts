import { expect, test } from 'vitest';
import { readTime } from './readTime.ts';

test.each([
  ['9', '09:00'],
  ['0912', '09:12'],
  ['912', '09:12'],
  ['9.12', '09:12'],
  [' 23:59 ', '23:59'],
  ['24:00', null],
  ['9:60', null],
  ['nio', null],
  ['', null],
])('a time of day: %s → %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});
