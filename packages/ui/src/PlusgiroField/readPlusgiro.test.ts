import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlusgiro, shownPlusgiro } from './readPlusgiro.ts';

const readAs = (text: string) => {
  const read = readPlusgiro(text);
  return read.kind === 'number' ? shownPlusgiro(read.digits) : read.problem;
};

test.each([
  ['1234566', '12 34 56-6'],
  ['12 34 56-6', '12 34 56-6'],
  ['12\u00a034\u00a056\u22126', '12 34 56-6'],
  ['Pg 12 34 56-6', '12 34 56-6'],
  ['Plusgiro: 18', '1-8'],
  ['12345674', '123 45 67-4'],
  ['123455', '123 45-5'],
  ['1234567', 'checkDigit'],
  ['1', 'length'],
  ['123456789', 'length'],
  ['12 34 56-6 Hyresvärden', 'unreadable'],
  ['', 'unreadable'],
])('%j → %s', (text, shown) => {
  expect(readAs(text)).toBe(shown);
});

/** A number with its check digit, worked out from the rule the other way round: 2, 1, 2 … from the right, digit sums. */
const valid = fc.stringMatching(/^\d{1,7}$/).map((head) => {
  const sum = [...head].reverse().reduce((total, digit, at) => {
    const product = String(Number(digit) * (at % 2 === 0 ? 2 : 1));
    return total + [...product].reduce((inner, one) => inner + Number(one), 0);
  }, 0);
  return `${head}${(10 - (sum % 10)) % 10}`;
});
const gap = fc.constantFrom('', ' ', '-', '\u00a0', '\u2013', '\u2212', '  ');
const before = fc.constantFrom('', 'PG ', 'Plusgiro: ', 'plusgiro ', '\t');

test('every spelling of a number is one and the same', () => {
  fc.assert(
    fc.property(valid, gap, gap, before, (digits, a, b, name) => {
      const spread = `${digits.slice(0, 1)}${a}${digits.slice(1, -1)}${b}${digits.slice(-1)}`;
      expect(readPlusgiro(`${name}${spread}`)).toEqual({ kind: 'number', digits });
    }),
  );
});

test('what is shown reads back as itself and is shown so again', () => {
  fc.assert(
    fc.property(valid, (digits) => {
      const shown = shownPlusgiro(digits);
      expect(readPlusgiro(shown)).toEqual({ kind: 'number', digits });
      expect(shownPlusgiro(shown)).toBe(shown);
    }),
  );
});

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(valid, fc.nat(7), fc.integer({ min: 1, max: 9 }), (digits, place, off) => {
      const at = place % digits.length;
      const wrong = `${digits.slice(0, at)}${(Number(digits[at]) + off) % 10}${digits.slice(at + 1)}`;
      expect(readAs(wrong)).toBe('checkDigit');
    }),
  );
});

test('nothing that can be written breaks it, and what cannot be read is shown as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      if (readPlusgiro(text).kind === 'problem') expect(shownPlusgiro(text)).toBe(text);
    }),
  );
});
