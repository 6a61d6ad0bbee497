import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, shownAmount } from './readAmount.ts';

const readAs = (text: string) => {
  const read = readAmount(text);
  return read.kind === 'number' ? read.value : read.problem;
};

describe('kronor as workers write them', () => {
  test.each([
    ['1 234,50', 123_450],
    ['1\u00a0234,50', 123_450],
    ['1234.5', 123_450],
    ['1.234,50', 123_450],
    ['1234:50', 123_450],
    ['1 234:-', 123_400],
    ['1 234,-', 123_400],
    ['1 234 kr', 123_400],
    ['1234kr.', 123_400],
    ['1 234,50 kr', 123_450],
    ['1 234:- kr', 123_400],
    ['kr 1 234,50', 123_450],
    ['SEK 1.234,50', 123_450],
    ['\u22121 234,50\u00a0kr', -123_450],
    ['0,05', 5],
    ['-12', -1200],
    ['\u221212', -1200],
    ['\u201312,50', -1250],
    ['-0', 0],
    ['1.250', 'fullStop'],
    ['1.250 kr', 'fullStop'],
    ['12,345', 'decimals'],
    ['', 'unreadable'],
    ['kr', 'unreadable'],
    ['12,', 'unreadable'],
    ['1,2,3', 'unreadable'],
    ['1 234 kr i månaden', 'unreadable'],
    ['1 234 50', 'unreadable'],
    ['12o', 'unreadable'],
    ['--12', 'unreadable'],
    ['12345678901234', 'unreadable'],
  ])('%s → %s', (text, ore) => {
    expect(readAs(text)).toBe(ore);
  });

  test('none below nought where a decision or a cost is meant', () => {
    expect(readAmount('-12', { isSigned: false })).toEqual({ kind: 'problem', problem: 'negative' });
    expect(readAmount('12', { isSigned: false })).toEqual({ kind: 'number', value: 1200 });
  });

  test('an amount that is shown reads back as itself, and has no signs of a keyboard', () => {
    const around = fc.constantFrom('', ' kr', '\u00a0kr', 'kr', ' kronor', ' SEK', ' kr.');
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), around, (ore, unit) => {
        const shown = shownAmount(ore);
        expect(readAs(`${shown}${unit}`)).toBe(ore);
        expect(shown).toMatch(/^\u2212?\d{1,3}(\u00a0\d{3})*(,\d\d)?$/);
      }),
    );
  });

  test('nothing that can be written breaks it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readAmount(text)));
  });
});
