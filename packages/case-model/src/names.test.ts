import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldName, nameCase } from './names.ts';

it.each([
  ['JONSSON', 'Jonsson'],
  ['KOVAČEVIĆ', 'Kovačević'],
  ['ÅKERSTRÖM', 'Åkerström'],
  ['AL-HAKIM', 'al-Hakim'],
  ['VON-ESSEN', 'von-Essen'],
  ['AF KLINT', 'af Klint'],
  ["O'BRIEN", "O'Brien"],
  ['ANNA-KARIN  MARIA', 'Anna-Karin Maria'],
  ['AL', 'Al'],
  ['McDonald', 'McDonald'],
  ['von Essen', 'von Essen'],
  ['Å', 'Å'],
  [' Ali ', 'Ali'],
  ['', ''],
])('writes %s as %s', (old, wanted) => {
  expect(nameCase(old)).toBe(wanted);
});

it.each([
  ['Kovačević', 'kovacevic'],
  ['Yılmaz', 'yilmaz'],
  ['Şahin', 'sahin'],
  ['Linnéa', 'linnea'],
  ['Åkerström', 'åkerström'],
  ['Østergård', 'östergård'],
  ['Müller', 'muller'],
  ['Łukasz', 'lukasz'],
  ['Anna-Karin', 'anna karin'],
  ['Å', 'å'],
])('searches %s as %s', (name, wanted) => {
  expect(foldName(name)).toBe(wanted);
});

it('tells å, ä and ö from a and o', () => {
  expect(new Set(['Hakan', 'Håkan', 'Häkan', 'Hokan', 'Hökan'].map(foldName)).size).toBe(5);
});

it('finds a name in capitals as it finds the name (property)', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnoprstuvyåäöéčćšž');
  const name = fc.array(letters, { minLength: 2, maxLength: 12 }).map((chars) => chars.join(''));
  fc.assert(
    fc.property(name, (text) => {
      expect(foldName(nameCase(text.toLocaleUpperCase('sv')))).toBe(foldName(text));
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
  );
});
