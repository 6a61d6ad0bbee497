import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPostalCode } from './readPostalCode.ts';

test.each([
  ['12345', '123 45'],
  ['123 45', '123 45'],
  ['123-45', '123 45'],
  [' 123\u00a045\n', '123 45'],
  ['SE-123 45', '123 45'],
  ['S-12345', '123 45'],
  ['se 123 45', '123 45'],
  ['023 45', null],
  ['1234', null],
  ['123456', null],
  ['12 345', null],
  ['123 45 Storby', null],
  ['', null],
])('%j → %s', (text, code) => {
  expect(readPostalCode(text)).toBe(code);
});

test('every spelling of a code is one and the same, and shown so again', () => {
  const between = fc.constantFrom('', ' ', '\u00a0', '\u2009', '-', '\u2013', '  ');
  const before = fc.constantFrom('', 'SE-', 'S-', 'SE ', '\t');
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 99_999 }), between, before, (code, gap, letters) => {
      const digits = String(code);
      const shown = `${digits.slice(0, 3)} ${digits.slice(3)}`;
      expect(readPostalCode(`${letters}${digits.slice(0, 3)}${gap}${digits.slice(3)}`)).toBe(shown);
      expect(readPostalCode(shown)).toBe(shown);
    }),
  );
});

test('nothing that can be written breaks it, and what is read has the digits that were written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d -]{1,8}$/)), (text) => {
      const code = readPostalCode(text);
      if (code !== null) expect(code.replace(' ', '')).toBe(text.replace(/\D/g, ''));
    }),
  );
});
