import { expect, test } from 'vitest';
import { kronor, kronorSchema, moneyText, positiveKronorSchema, wholeKronor } from './money.ts';

test('kronor in a file are integer öre inside', () => {
  expect(kronorSchema.parse(1234.5)).toBe(123450);
  expect(kronorSchema.parse(0.29)).toBe(29);
  expect(kronorSchema.parse(-10)).toBe(-1000);
  expect(kronorSchema.safeParse(1.005).success).toBe(false);
  expect(positiveKronorSchema.safeParse(-1).success).toBe(false);
  expect(kronor(123450)).toBe(1234.5);
});

test('half a krona is rounded away from zero, and nothing is never less than nothing', () => {
  expect([149, 150, -149, -150, -20].map(wholeKronor)).toEqual([1, 2, -1, -2, 0]);
  expect(Object.is(wholeKronor(-20), 0)).toBe(true);
});

test('amounts read as Swedish has them', () => {
  expect(moneyText(123450)).toBe('1\u00a0234,50\u00a0kr');
  expect(moneyText(-100000000)).toBe('−1\u00a0000\u00a0000\u00a0kr');
  expect(moneyText(5)).toBe('0,05\u00a0kr');
});
