import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityProblem, spelledIdentity } from './spelledIdentity.ts';

describe('identity numbers as workers write and paste them', () => {
  test.each([
    ['201804129821', '201804129821'],
    ['20180412-9821', '201804129821'],
    ['20180412 9821', '201804129821'],
    ['2018-04-12-9821', '201804129821'],
    ['2018.04.12 9821', '201804129821'],
    ['1804129821', '180412-9821'],
    ['180412-9821', '180412-9821'],
    ['180412\u20139821', '180412-9821'],
    ['180412\u22129821', '180412-9821'],
    ['\u00a0180412\u00a0-\u00a09821\n', '180412-9821'],
    ['Personnummer: 180412-9821', '180412-9821'],
    ['pnr 180412-9821', '180412-9821'],
    ['180412+9821', '180412+9821'],
    ['180412 + 9821', '180412+9821'],
    ['212000-0142', '212000-0142'],
    ['Org.nr 212000-0142', '212000-0142'],
    ['162120000142', '162120000142'],
    ['20150304t050', '20150304T050'],
    ['180412-982', null],
    ['20180412-98215', null],
    ['1804129821 eller 1804129832', null],
    ['180412-9821 Noah', null],
    ['okänt', null],
    ['', null],
  ])('%j → %s', (text, spelled) => {
    expect(spelledIdentity(text)).toBe(spelled);
  });

  test.each([
    ['', undefined],
    ['180412-9821', undefined],
    ['20180412-9821', undefined],
    ['20180412-9822', 'checkDigit'],
    ['212000-0143', 'checkDigit'],
    ['20150304T050', undefined],
    ['180412', 'unreadable'],
    ['okänt', 'unreadable'],
  ])('of %j the field says %s', (text, problem) => {
    expect(identityProblem(text)).toBe(problem);
  });
});

const dash = fc.constantFrom('', '-', '\u2010', '\u2011', '\u2013', '\u2212', ' - ', ' ', '\u00a0');
const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\ufeff'), maxLength: 3 });

test('every spelling of a number is one and the same', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^(\d{10}|\d{12})$/),
      dash,
      dash,
      blanks,
      blanks,
      (digits, a, b, left, right) => {
        const head = digits.slice(0, -8);
        const text = `${left}${head}${a}${digits.slice(-8, -6)}${a}${digits.slice(-6, -4)}${b}${digits.slice(-4)}${right}`;
        expect(spelledIdentity(text)).toBe(spelledIdentity(digits));
      },
    ),
  );
});

test('a spelling is its own spelling, and has the digits that were written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d+\u2013 .-]{10,16}$/), (text) => {
      const spelled = spelledIdentity(text);
      if (spelled === null) return;
      expect(spelledIdentity(spelled)).toBe(spelled);
      expect(spelled.replace(/\D/g, '')).toBe(text.replace(/\D/g, ''));
    }),
  );
});

test('nothing that can be written breaks it', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void identityProblem(text)));
});
