import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBankgiro, shownBankgiro } from './readBankgiro.ts';

const readAs = (text: string) => {
  const read = readBankgiro(text);
  return read.kind === 'number' ? shownBankgiro(read.digits) : read.problem;
};

test.each([
  ['9912346', '991-2346'],
  ['991-2346', '991-2346'],
  ['991\u20132346', '991-2346'],
  ['Bg 991-2346', '991-2346'],
  ['Bankgiro: 5050-1055', '5050-1055'],
  [' 5050\u00a01055 ', '5050-1055'],
  ['50501056', 'checkDigit'],
  ['123456', 'length'],
  ['123456789', 'length'],
  ['991-2346 Hyresvärden', 'unreadable'],
  ['', 'unreadable'],
])('%j → %s', (text, shown) => {
  expect(readAs(text)).toBe(shown);
});

/** A number with its check digit, worked out from the rule the other way round: 2, 1, 2 … from the right, digit sums. */
const valid = fc.stringMatching(/^\d{6,7}$/).map((head) => {
  const sum = [...head].reverse().reduce((total, digit, at) => {
    const product = String(Number(digit) * (at % 2 === 0 ? 2 : 1));
    return total + [...product].reduce((inner, one) => inner + Number(one), 0);
  }, 0);
  return `${head}${(10 - (sum % 10)) % 10}`;
});
const gap = fc.constantFrom('', ' ', '-', '\u00a0', '\u2013', '\u2212', '  ');
const before = fc.constantFrom('', 'BG ', 'Bankgiro: ', 'bankgiro ', '\t');

test('every spelling of a number is one and the same', () => {
  fc.assert(
    fc.property(valid, gap, gap, before, (digits, a, b, name) => {
      const spread = `${digits.slice(0, 1)}${a}${digits.slice(1, -1)}${b}${digits.slice(-1)}`;
      expect(readBankgiro(`${name}${spread}`)).toEqual({ kind: 'number', digits });
    }),
  );
});

test('what is shown reads back as itself and is shown so again', () => {
  fc.assert(
    fc.property(valid, (digits) => {
      const shown = shownBankgiro(digits);
      expect(readBankgiro(shown)).toEqual({ kind: 'number', digits });
      expect(shownBankgiro(shown)).toBe(shown);
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
      if (readBankgiro(text).kind === 'problem') expect(shownBankgiro(text)).toBe(text);
    }),
  );
});
