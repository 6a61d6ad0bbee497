import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ALL_SELECTED,
  NOTHING_SELECTED,
  checkState,
  exactly,
  isSelected,
  selectedCount,
  toggled,
} from './selection.ts';

const ids = Array.from({ length: 50 }, (_, index) => `id${index}`);
const anySelection = fc
  .record({ isAll: fc.boolean(), presses: fc.array(fc.constantFrom(...ids)) })
  .map(({ isAll, presses }) => presses.reduce(toggled, isAll ? ALL_SELECTED : NOTHING_SELECTED));

test('toggling turns one row and no other, and twice is as before', () => {
  fc.assert(
    fc.property(anySelection, fc.constantFrom(...ids), (selection, id) => {
      const once = toggled(selection, id);
      for (const other of ids) {
        expect(isSelected(once, other)).toBe(
          other === id ? !isSelected(selection, id) : isSelected(selection, other),
        );
      }
      expect(toggled(once, id)).toEqual(selection);
    }),
  );
});

test('the count is the number of selected rows, also of rows never fetched', () => {
  fc.assert(
    fc.property(anySelection, (selection) => {
      expect(selectedCount(selection, ids.length)).toBe(ids.filter((id) => isSelected(selection, id)).length);
    }),
  );
  expect(selectedCount(ALL_SELECTED, 10_000)).toBe(10_000);
});

test('a stretch selects exactly its rows', () => {
  expect(selectedCount(exactly(['a', 'b', 'a']), 9)).toBe(2);
});

test('the box for all is checked when every row of the view is, also when others outside it are selected', () => {
  const view = ids.slice(0, 10);
  const idAt = (index: number) => view[index] ?? null;
  fc.assert(
    fc.property(anySelection, (selection) => {
      const state = checkState(selection, ids.length, (index) => ids[index] ?? null);
      const count = ids.filter((id) => isSelected(selection, id)).length;
      expect(state).toBe(count === 0 ? 'none' : count === ids.length ? 'all' : 'some');
    }),
  );
  expect(checkState(exactly(ids.slice(20, 30)), view.length, idAt)).toBe('some');
  expect(checkState(exactly(ids), view.length, idAt)).toBe('all');
  expect(checkState(exactly(view), view.length, () => null)).toBe('some');
  expect(checkState(NOTHING_SELECTED, 0, idAt)).toBe('none');
});
