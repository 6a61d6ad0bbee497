import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterGroups, isMatch, rankOf, type PaletteItem } from './filterGroups.ts';

const note = { id: 'note', label: 'Ny anteckning', also: 'journal', detail: 'Nilsson, Alva' };

test.each([
  ['', true],
  ['ny an', true],
  ['ant ny', true],
  ['alva', true],
  ['jour', true],
  ['teckning', false],
  ['ny bevakning', false],
])('“%s” finds the note: %s', (typed, expected) => {
  expect(isMatch(note, typed)).toBe(expected);
});

test('the Swedish alphabet: å is not a, é is e, case is no matter', () => {
  const item = { id: 'x', label: 'Äldreomsorg Émile' };
  expect(isMatch(item, 'äLD')).toBe(true);
  expect(isMatch(item, 'ald')).toBe(false);
  expect(isMatch(item, 'emile')).toBe(true);
});

test('groups left empty go; answers of a search made elsewhere stay as they are', () => {
  const groups = [
    { id: 'a', name: 'A', items: [note] },
    { id: 'b', name: 'B', items: [{ id: 'p', label: 'Warsame, Omar' }], isAnswer: true },
  ];
  expect(filterGroups(groups, 'zzz').map((group) => group.id)).toEqual(['b']);
  expect(filterGroups(groups, 'ny').map((group) => group.id)).toEqual(['a', 'b']);
});

const item: fc.Arbitrary<PaletteItem> = fc.record({
  id: fc.uuid(),
  label: fc.constantFrom('Ny anteckning', 'Anteckna nytt', 'Öppna', 'Överlämna', 'Ändra', 'Omar Warsame'),
  also: fc.constantFrom('', 'journal', 'öppen ny'),
});
const typed = fc.constantFrom('', 'n', 'ny', 'ny an', 'ö', 'öpp', 'an', 'jour', 'omar', 'zzz');

test('what is offered is what matches, nearest first, and nothing else changes place', () => {
  fc.assert(
    fc.property(fc.array(item), typed, (items, text) => {
      const [group] = filterGroups([{ id: 'g', name: 'G', items }], text);
      const offered = group?.items ?? [];
      expect(offered.toSorted(byId)).toEqual(items.filter((one) => isMatch(one, text)).toSorted(byId));
      offered.forEach((one, place) => {
        const next = offered[place + 1];
        if (!next) return;
        const [rank, nextRank] = [rankOf(one, text), rankOf(next, text)];
        expect(rank).toBeLessThanOrEqual(nextRank);
        if (rank === nextRank) expect(items.indexOf(one)).toBeLessThan(items.indexOf(next));
      });
    }),
  );
});

const byId = (a: PaletteItem, b: PaletteItem) => (a.id < b.id ? -1 : 1);

test('a label that begins with the text comes before one that only has it', () => {
  const items = [
    { id: '1', label: 'Skriv ny anteckning' },
    { id: '2', label: 'Öppna journalen', also: 'ny' },
    { id: '3', label: 'Ny anteckning' },
  ];
  expect(filterGroups([{ id: 'g', name: 'G', items }], 'ny')[0]?.items.map(({ id }) => id)).toEqual([
    '3',
    '1',
    '2',
  ]);
});
