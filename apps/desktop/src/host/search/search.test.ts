import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseId } from '../testing/city.ts';
import { cacheWith, type PersonInWords } from '../testing/cache.ts';
import { search } from './search.ts';

const given = [
  'Åsa',
  'Anna-Karin',
  'Örjan',
  'Hüseyin',
  'Zdravko',
  'Märta',
  'Marta',
  'Łukasz',
  'José',
  'Ayşe',
  'Per',
];
const family = [
  'Åström',
  'Aström',
  'Öberg',
  'Oberg',
  'Kovačević',
  'von Essen',
  'Sjögren',
  'Sjogren',
  'Nguyễn',
  'Sørensen',
  'al-Hakim',
  'Lundström-Hägerström af Segerstad',
  'Özgür',
];
const person = fc.record({ givenName: fc.constantFrom(...given), familyName: fc.constantFrom(...family) });

/** The rule in other words: each word asked for begins a word of the name as written, or as a Swedish keyboard has it. */
function matches({ givenName, familyName }: PersonInWords, asked: string): boolean {
  const split = (text: string) =>
    text
      .toLocaleLowerCase('sv')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const plain = (word: string) =>
    [...word]
      .map((letter) => (/[åäö]/.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '')))
      .join('')
      .replaceAll('ø', 'ö')
      .replaceAll('æ', 'ä')
      .replaceAll('ł', 'l')
      .replaceAll('ı', 'i');
  const words = split(`${givenName} ${familyName}`);
  const asFolded = words.map(plain);
  const asks = split(asked);
  return (
    asks.length > 0 &&
    asks.every(
      (ask) =>
        [...words, ...asFolded].some((word) => word.startsWith(ask)) ||
        [...words, ...asFolded].some((word) => word.startsWith(plain(ask))),
    )
  );
}

describe('search by name', () => {
  it('agrees with a plain filter over random names and words', () => {
    const word = fc.oneof(
      fc
        .constantFrom(...given, ...family)
        .chain((name) => fc.nat(name.length).map((end) => name.slice(0, end + 1))),
      fc.constantFrom('hus', 'kova', 'nguyen', 'ase', 'sö', 'so', 'lukasz', 'sege', 'zz'),
    );
    const asked = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), asked, (persons, text) => {
        const cache = cacheWith(persons);
        const hits = search(cache, text, 50).hits.map((hit) => hit.caseId);
        const expected = persons.flatMap((one, at) => (matches(one, text) ? [caseId(`${at}`)] : []));
        cache.close();
        expect(new Set(hits)).toEqual(new Set(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps å, ä and ö apart from a and o, and finds foreign names by a Swedish keyboard', () => {
    const cache = cacheWith([
      { givenName: 'Åsa', familyName: 'Öberg' },
      { givenName: 'Asa', familyName: 'Oberg' },
      { givenName: 'Hüseyin', familyName: 'Kovačević' },
    ]);
    const found = (text: string) => search(cache, text, 10).hits.map(({ name }) => name);
    expect(found('ö')).toEqual(['Öberg, Åsa']);
    expect(found('o')).toEqual(['Oberg, Asa']);
    expect(found('huseyin kova')).toEqual(['Kovačević, Hüseyin']);
    expect(found('HÜSEYIN')).toEqual(['Kovačević, Hüseyin']);
    cache.close();
  });

  it('takes what is typed as words, never as a query language', () => {
    const cache = cacheWith([{ givenName: 'Per', familyName: 'Öberg' }]);
    for (const text of [
      '"',
      '*',
      'per OR x',
      'NEAR(per)',
      "per' --",
      'name:per',
      '(',
      '-per',
      '^',
      '  ',
      '%',
      '_',
    ]) {
      expect(() => search(cache, text, 10)).not.toThrow();
    }
    expect(search(cache, 'name:per', 10).hits).toEqual([]);
    cache.close();
  });
});

describe('search by number', () => {
  const persons: PersonInWords[] = [
    { givenName: 'Alva', familyName: 'Nilsson', identityNumber: '201804129824', number: 'BOU-2026-0412' },
    { givenName: 'Gun', familyName: 'Åkerström', identityNumber: '194106059807', number: 'ALD-2026-0007' },
    { givenName: 'Ulla', familyName: 'Berg', identityNumber: '191804129800', number: 'HSL-2025-0001' },
  ];
  it.each([
    ['20180412-9824', ['Nilsson, Alva']],
    ['180412-9824', ['Nilsson, Alva']],
    ['1804129824', ['Nilsson, Alva']],
    ['180412', ['Berg, Ulla', 'Nilsson, Alva']],
    ['180412+9800', ['Berg, Ulla']],
    ['1941', ['Åkerström, Gun']],
    ['bou-2026', ['Nilsson, Alva']],
    ['2026-0007', []],
    ['123', []],
  ])('%s finds %j', (text, names) => {
    const cache = cacheWith(persons);
    expect(search(cache, text, 10).hits.map(({ name }) => name)).toEqual(names);
    cache.close();
  });

  it('uses the indexes', () => {
    const cache = cacheWith(persons);
    const plan = cache
      .prepare<[], { detail: string }>(
        `explain query plan select pk from person where protection = 'none' and identity_number is not null
           and identity_number >= '1941' and identity_number < '1942'`,
      )
      .all()
      .map(({ detail }) => detail);
    expect(plan.join()).toContain('person_identity');
    cache.close();
  });
});

describe('a protected person', () => {
  it('is found by nothing: not name, not identity number, not case number', () => {
    const cache = cacheWith([
      {
        givenName: 'Mia',
        familyName: 'Hallberg',
        identityNumber: '199211309867',
        number: 'VUX-2026-0001',
        protection: 'secrecyMark',
      },
    ]);
    for (const text of ['Mia', 'Hall', '19921130', '921130-9867', 'VUX-2026-0001']) {
      expect(search(cache, text, 10)).toEqual({ hits: [], more: false });
    }
    expect(cache.prepare('select count(*) from person_name').pluck().get()).toBe(0);
    cache.close();
  });

  it('is out of the index as soon as the marking comes', () => {
    const cache = cacheWith([{ givenName: 'Mia', familyName: 'Hallberg' }]);
    expect(search(cache, 'mia', 10).hits).toHaveLength(1);
    cacheWith(
      [{ givenName: 'Mia', familyName: 'Hallberg', protection: 'protectedRegistration', version: 2 }],
      cache,
    );
    expect(search(cache, 'mia', 10).hits).toHaveLength(0);
    expect(cache.prepare('select count(*) from person_name').pluck().get()).toBe(0);
    cache.close();
  });
});

it('says when there are more hits than it lists', () => {
  const cache = cacheWith(Array.from({ length: 5 }, () => ({ givenName: 'Per', familyName: 'Öberg' })));
  expect(search(cache, 'per', 3)).toMatchObject({ more: true, hits: { length: 3 } });
  expect(search(cache, 'per', 5)).toMatchObject({ more: false, hits: { length: 5 } });
  cache.close();
});
