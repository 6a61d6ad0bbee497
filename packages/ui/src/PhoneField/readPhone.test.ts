import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhone } from './readPhone.ts';
import { shownPhone } from './shownPhone.ts';

const readAs = (text: string) => {
  const read = readPhone(text);
  return read.kind === 'number' ? read.number : read.problem;
};

// Swedish numbers here are of the series that PTS keeps for fiction
describe('telephone numbers as workers write and paste them', () => {
  test.each([
    ['070-174 06 05', '0701740605'],
    ['0701740605', '0701740605'],
    ['070/174 06 05', '0701740605'],
    ['070.174.06.05', '0701740605'],
    ['(070) 174 06 05', '0701740605'],
    ['\u202a070\u2013174\u00a006\u00a005\u202c', '0701740605'],
    ['Tel: 08-465 004 00', '0846500400'],
    ['tel:+46701740605', '+46701740605'],
    ['+46 70 174 06 05', '+46701740605'],
    ['+46 (0)70-174 06 05', '+46701740605'],
    ['+46 070 174 06 05', '+46701740605'],
    ['0046 70 174 06 05', '+46701740605'],
    ['(+46) 70 174 06 05', '+46701740605'],
    ['+47 22 00 00 00', '+4722000000'],
    ['+1 202-555-0143', '+12025550143'],
    ['+39 06 0000 0000', '+390600000000'],
    ['112', '112'],
    ['1177', '1177'],
    ['114 14', '11414'],
    ['465 004 00', '46500400'],
    ['12', 'tooShort'],
    ['+46', 'tooShort'],
    ['1234567890123456', 'tooLong'],
    ['070-174 06 05, 070-174 06 06', 'unreadable'],
    ['070-174 06 05 (modern)', 'unreadable'],
    ['070+174', 'unreadable'],
    ['()', 'unreadable'],
    ['+', 'unreadable'],
    ['hemligt', 'unreadable'],
    ['', 'unreadable'],
  ])('%j → %s', (text, number) => {
    expect(readAs(text)).toBe(number);
  });
});

describe('telephone numbers as they are shown', () => {
  test.each([
    ['0701740605', '070-174 06 05'],
    ['0846500400', '08-465 004 00'],
    ['084650040', '08-465 00 40'],
    ['08465004', '08-46 50 04'],
    ['0313900600', '031-390 06 00'],
    ['031390060', '031-39 00 60'],
    ['0980319200', '0980-31 92 00'],
    ['098031920', '0980-319 20'],
    ['0771123456', '0771-12 34 56'],
    ['0900123456', '0900-12 34 56'],
    ['090123456', '090-12 34 56'],
    ['020123456', '020-12 34 56'],
    ['+46701740605', '+46 70 174 06 05'],
    ['+46846500400', '+46 8 465 004 00'],
    ['+46980319200', '+46 980 31 92 00'],
    ['+4722000000', '+47 22 00 00 00'],
    ['+12025550143', '+1 202 555 0143'],
    ['+35840123456', '+358 40 12 34 56'],
    ['112', '112'],
    ['11414', '114 14'],
    ['0701', '0701'],
    ['fråga modern', 'fråga modern'],
  ])('%s → %s', (number, shown) => {
    expect(shownPhone(number)).toBe(shown);
  });
});

const dash = fc.constantFrom('', ' ', '-', '\u2013', '\u00a0', '/', '.');

test('every spelling of a Swedish number is one and the same, at home and from abroad', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{6,8}$/), dash, dash, (digits, a, b) => {
      const spread = `${digits.slice(0, 2)}${a}${digits.slice(2, 5)}${b}${digits.slice(5)}`;
      expect(readAs(`0${spread}`)).toBe(`0${digits}`);
      for (const abroad of ['+46', '0046', '+46 ', '(+46)', '+46 (0)', '+46 0']) {
        expect(readAs(`${abroad}${spread}`)).toBe(`+46${digits}`);
      }
    }),
  );
});

test('what is shown reads back as itself, is shown so again, and has the digits that were read', () => {
  const written = fc.stringMatching(/^(\+|00|0)?[1-9]\d{2,13}$/);
  fc.assert(
    fc.property(written, (text) => {
      const read = readPhone(text);
      const shown = shownPhone(text);
      if (read.kind === 'problem') {
        expect(shown).toBe(text);
        return;
      }
      expect(readAs(shown)).toBe(read.number);
      expect(shownPhone(shown)).toBe(shown);
      expect(shown.replace(/[ -]/g, '')).toBe(read.number);
    }),
  );
});

test('a foreign number is never complained of', () => {
  const country = fc.constantFrom('47', '45', '358', '49', '1', '963', '252', '93', '998');
  fc.assert(
    fc.property(country, fc.stringMatching(/^\d{4,11}$/), dash, (code, rest, gap) => {
      expect(readAs(`+${code}${gap}${rest}`)).toBe(`+${code}${rest}`);
    }),
  );
});

test('nothing that can be written breaks it', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void shownPhone(text)));
});
