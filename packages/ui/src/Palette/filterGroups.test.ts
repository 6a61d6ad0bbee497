import { expect, test } from 'vitest';
import { filterGroups, isMatch } from './filterGroups.ts';

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
