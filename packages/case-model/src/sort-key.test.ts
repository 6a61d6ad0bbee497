import fc from 'fast-check';
import { expect, it } from 'vitest';
import { personSortKey, sortKey } from './sort-key.ts';

const collator = new Intl.Collator('sv-SE');
const compareKeys = (a: string, b: string) =>
  Math.sign(Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))));

const letter = fc.constantFrom(
  ...'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖéèêëáàâãíìîïóòúùûýÿçčćšžñńłŁøØæÆüÜőűđðıřňşğţșțżźěëÉČŠŞ',
);
const name = fc
  .array(fc.oneof({ weight: 9, arbitrary: letter }, fc.constantFrom(' ', '-', "'", '.', '’', 'a', 'A')), {
    maxLength: 12,
  })
  .map((chars) => chars.join(''));
/** Two names that differ in one place, so that the deeper levels are reached too. */
const near = fc
  .tuple(name, fc.nat(12), letter, letter)
  .map(
    ([text, at, one, other]) =>
      [text.slice(0, at) + one + text.slice(at), text.slice(0, at) + other + text.slice(at)] as const,
  );

it('sorts as Swedish sorts (property)', () => {
  const same = ([a, b]: readonly [string, string]) => {
    expect([a, b, compareKeys(a, b)]).toEqual([a, b, Math.sign(collator.compare(a, b))]);
  };
  fc.assert(fc.property(fc.tuple(name, name), same), { numRuns: 5000 });
  fc.assert(fc.property(near, same), { numRuns: 5000 });
});

it('sorts real names in the order of a Swedish register', () => {
  const names = [
    'al-Hakim',
    'Ali',
    'Andersson',
    'de la Cruz',
    'Delér',
    'Kovač',
    'Kovačević',
    "O'Brien",
    'Oskarsson',
    'Vall',
    'Wall',
    'Yılmaz',
    'Ünal',
    'Zetterlund',
    'Åkerström',
    'Ängquist',
    'Öberg',
    'Østergaard',
  ];
  expect([...names].reverse().sort(compareKeys)).toEqual([...names].sort(collator.compare));
  expect(compareKeys('Wall', 'Vall')).toBe(1);
  expect(compareKeys('Åkerström', 'Zetterlund')).toBe(1);
});

it('is ASCII, so that every database orders it alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      // the separator of the levels is the only control character
      expect([...sortKey(text)].every((char) => char === '\u0001' || (char >= '!' && char <= '~'))).toBe(
        true,
      );
    }),
  );
});

it('sorts persons by family name before given name', () => {
  const sorted = [
    ['Berg', 'Anna'],
    ['Berg', 'Åsa'],
    ['Berg Lind', 'Anna'],
    ['Berggren', 'Anna'],
  ] as const;
  const keys = sorted.map(([family, given]) => personSortKey(family, given));
  expect([...keys].sort()).toEqual(keys);
});
