import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownCell } from '../Diagram/suppress.ts';
import { changeOf } from './change.ts';

const UNIT = { one: 'ärende', other: 'ärenden' };
const change = (now: number | null, before: number | null, decimals = 0) =>
  changeOf(shownCell(now, 5), shownCell(before, 5), 'oktober 2025', { ...UNIT, decimals });
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

test.each([
  [482, 451, '▲', 'Upp 31 ärenden (+6,9 %) sedan oktober 2025'],
  [400, 500, '▼', 'Ner 100 ärenden (−20 %) sedan oktober 2025'],
  [21, 20, '▲', 'Upp 1 ärende (+5,0 %) sedan oktober 2025'],
  [9, 8, '▲', 'Upp 1 ärende sedan oktober 2025'],
  [9, 0, '▲', 'Upp 9 ärenden sedan oktober 2025'],
  [12, 12, '=', 'Oförändrat sedan oktober 2025'],
  [12, 3, null, 'Förändringen sedan oktober 2025 visas inte, för ett av talen är litet'],
  [null, 30, null, 'Förändringen sedan oktober 2025 går inte att räkna, för en uppgift saknas'],
])('%s after %s', (now, before, sign, text) => {
  const found = change(now, before);
  expect(found.sign).toBe(sign);
  expect(plain(found.text)).toBe(text);
});

test('what is equal as shown has not changed', () => {
  expect(change(12.04, 12.01, 1).sign).toBe('=');
});

test('no change tells a small count', () => {
  const small = fc.integer({ min: 1, max: 4 });
  const any = fc.option(fc.integer({ min: 0, max: 900 }));
  fc.assert(
    fc.property(small, small, any, (a, b, other) => {
      expect(change(a, other)).toEqual(change(b, other));
      expect(change(other, a)).toEqual(change(other, b));
    }),
  );
});
