import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterKeys, type KeyGroup } from './filterKeys.ts';

const GROUPS: readonly KeyGroup[] = [
  {
    id: 'list',
    name: 'I listan',
    rows: [
      { id: 'down', keys: ['ArrowDown'], effect: 'Nästa rad' },
      { id: 'open', keys: ['Enter'], effect: 'Öppnar ärendet' },
    ],
  },
  { id: 'all', name: 'Överallt', rows: [{ id: 'palette', keys: ['Ctrl+K'], effect: 'Sök kommando' }] },
];
const ids = (groups: readonly KeyGroup[]) => groups.flatMap(({ rows }) => rows.map(({ id }) => id));

test.each([
  ['', ['down', 'open', 'palette']],
  ['  ', ['down', 'open', 'palette']],
  ['ÖPPNAR', ['open']],
  ['listan', ['down', 'open']],
  ['ctrl k', ['palette']],
  ['ctrl+k', ['palette']],
  ['zzz', []],
])('“%s” shows %j', (typed, expected) => {
  expect(ids(filterKeys(GROUPS, typed))).toEqual(expected);
});

test('what is shown is some of what there is, in its order, and no group is empty', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const shown = filterKeys(GROUPS, typed);
      expect(shown.every(({ rows }) => rows.length > 0)).toBe(true);
      const places = ids(shown).map((id) => ids(GROUPS).indexOf(id));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});
