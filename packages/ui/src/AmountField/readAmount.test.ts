import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, shownNumber } from '../NumberField/readNumber.ts';
import { readAmount, shownAmount } from './readAmount.ts';

describe('kronor as workers write them', () => {
  test.each([
    ['1 234,50', 123_450],
    ['1\u00a0234,50', 123_450],
    ['1234.5', 123_450],
    ['1234:50', 123_450],
    ['1 234:-', 123_400],
    ['1 234 kr', 123_400],
    ['1234kr.', 123_400],
    ['0,05', 5],
    ['-12', -1200],
    ['\u221212', -1200],
    ['\u201312,50', -1250],
    ['-0', 0],
    ['', null],
    ['kr', null],
    ['12,345', null],
    ['12,', null],
    ['1,2,3', null],
    ['1 234 kr i månaden', null],
    ['12o', null],
    ['--12', null],
    ['12345678901234', null],
  ])('%s → %s', (text, ore) => {
    expect(readAmount(text)).toBe(ore);
  });

  test('an amount that is shown reads back as itself, and has no signs of a keyboard', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (ore) => {
        expect(readAmount(shownAmount(ore))).toBe(ore);
        expect(shownAmount(ore)).toMatch(/^\u2212?\d{1,3}(\u00a0\d{3})*(,\d\d)?$/);
      }),
    );
  });
});

describe('numbers', () => {
  test('are read with as many decimals as the field has, never rounded', () => {
    expect(readNumber('1,25', 2)).toBe(1.25);
    expect(readNumber('1,25', 1)).toBeNull();
    expect(readNumber('1,0', 0)).toBeNull();
    expect(readNumber('12', 0)).toBe(12);
  });

  test('are shown with a comma', () => {
    expect([shownNumber(1234.5), shownNumber(-3), shownNumber(0)]).toEqual(['1\u00a0234,5', '\u22123', '0']);
  });

  test('nothing that can be written breaks it', () => {
    fc.assert(fc.property(fc.string(), (text) => void readAmount(text)));
  });
});
