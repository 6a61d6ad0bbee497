import { expect, test } from 'vitest';
import { countOf } from './count.ts';

test.each([
  ['far from the limit', 100, 200, false, false],
  ['near it', 160, 200, true, false],
  ['full', 200, 200, true, false],
  ['too long', 201, 200, true, true],
  ['a small limit that is kept', 5, 5, false, false],
  ['a small limit that is not', 6, 5, true, true],
])('%s: %i of %i', (_, length, most, isShown, isTooLong) => {
  expect(countOf('a'.repeat(length), most)).toEqual({ left: most - length, isShown, isTooLong });
});

test('no limit, no count', () => {
  expect(countOf('a'.repeat(100_000), undefined)).toMatchObject({ isShown: false, isTooLong: false });
});
