import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPairs, passesLuhn, plainSigns } from './spelling.ts';

describe('the signs of a written number', () => {
  test.each([
    ['\u00a0180412\u20139824\ufeff', '180412-9824'],
    ['1\u202f234\u2009567', '1 234 567'],
    ['\u221212', '-12'],
    ['\u202a070-174\t06  05\u202c', '070-174 06 05'],
    ['Åsa  Berg', 'Åsa Berg'],
  ])('%j → %j', (text, plain) => {
    expect(plainSigns(text)).toBe(plain);
  });

  test('doing it twice changes nothing more, and no digit or letter is lost', () => {
    const kept = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = plainSigns(text);
        expect(plainSigns(once)).toBe(once);
        expect(kept(once)).toBe(kept(text));
      }),
    );
  });
});

describe('the Luhn rule', () => {
  test.each(['8112189876', '9912346', '18'])('%s passes', (digits) => {
    expect(passesLuhn(digits)).toBe(true);
  });

  test('exactly one last digit fits the others', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,12}$/), (digits) => {
        const fitting = Array.from({ length: 10 }, (_, last) => passesLuhn(`${digits}${last}`));
        expect(fitting.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  test('one digit is no number with a check digit', () => {
    expect([passesLuhn(''), passesLuhn('0')]).toEqual([false, false]);
  });
});

test.each([
  ['', ''],
  ['1', '1'],
  ['12', '12'],
  ['123', '123'],
  ['1234', '12 34'],
  ['12345', '123 45'],
  ['1234567', '123 45 67'],
])('%s stands in pairs as %s', (digits, pairs) => {
  expect(inPairs(digits)).toBe(pairs);
});
