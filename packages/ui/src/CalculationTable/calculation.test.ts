import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasOre, kronor } from './calculation.ts';

const section = (amount: number | string | null) => [
  { id: 'a', heading: 'A', rows: [{ id: 'b', label: 'B', amounts: { c: amount } }] },
];

describe('decimals', () => {
  test.each([
    [123_400, {}, false],
    [123_450, {}, true],
    [-5, {}, true],
    ['12,5o', {}, false],
    [null, { c: 10_001 }, true],
    [null, { c: null }, false],
  ])('%s with the result %o: %s', (amount, result, expected) => {
    expect(hasOre(section(amount), result)).toBe(expected);
  });

  test('a sum with öre gives all of them öre', () => {
    const sum = { label: 'S', amounts: { c: 150 } };
    expect(hasOre([{ id: 'a', heading: 'A', rows: [], sum }], {})).toBe(true);
  });
});

describe('kronor', () => {
  test.each([
    [123_450, true, '1\u00a0234,50'],
    [-123_450, true, '\u22121\u00a0234,50'],
    [-10_000, false, '\u2212100'],
    [0, true, '0,00'],
    [-5, true, '\u22120,05'],
  ])('%i, %s → %s', (ore, withOre, expected) => {
    expect(kronor(ore, withOre)).toBe(expected);
  });

  test('a hyphen is never a minus sign, and amounts with öre are equally long after the comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_99, max: 99_999_999_99 }), (ore) => {
        const shown = kronor(ore, true);
        expect(shown).not.toContain('-');
        expect(shown).toMatch(/,\d\d$/);
      }),
    );
  });
});
