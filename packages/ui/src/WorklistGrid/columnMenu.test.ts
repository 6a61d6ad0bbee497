import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NARROWEST, WIDEST } from './columnLayout.ts';
import { columnMenu } from './columnMenu.ts';
import type { ColumnMenuState } from './columnMenu.ts';
import { texts } from './texts.ts';

const anyState: fc.Arbitrary<ColumnMenuState> = fc
  .record({
    isSortable: fc.boolean(),
    isFilterable: fc.boolean(),
    isRowHeader: fc.boolean(),
    canArrange: fc.boolean(),
    hasPreferences: fc.boolean(),
    of: fc.integer({ min: 1, max: 20 }),
    pick: fc.nat(),
    width: fc.double({ min: 1, max: 60, noNaN: true }),
    hasOwnWidth: fc.boolean(),
  })
  .map(({ pick, ...state }) => ({ ...state, at: pick % state.of }));

test('each thing is offered when it can be, and says why when it cannot', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const items = columnMenu(state, texts).flatMap((section) => section.items);
      const item = (id: string) => items.find((one) => one.id === id);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(item('sortAscending') !== undefined).toBe(state.isSortable);
      expect(item('filter') !== undefined).toBe(state.isFilterable);
      expect(item('preferences') !== undefined).toBe(state.hasPreferences);
      for (const id of ['left', 'right', 'narrower', 'wider', 'resetWidth', 'hide'])
        expect(item(id) !== undefined).toBe(state.canArrange);
      if (!state.canArrange) return;
      const blocked = (id: string) => item(id)?.disabledReason !== undefined;
      expect(blocked('left')).toBe(state.at === 0);
      expect(blocked('right')).toBe(state.at === state.of - 1);
      expect(blocked('hide')).toBe(state.isRowHeader);
      expect(blocked('narrower')).toBe(state.width <= NARROWEST);
      expect(blocked('wider')).toBe(state.width >= WIDEST);
      expect(blocked('resetWidth')).toBe(state.hasOwnWidth);
    }),
  );
});

test('no section is empty, and a column with which nothing can be done has no menu', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(columnMenu(state, texts).every((section) => section.items.length > 0)).toBe(true);
    }),
  );
  const nothing = {
    isSortable: false,
    isFilterable: false,
    isRowHeader: false,
    canArrange: false,
    hasPreferences: false,
    at: 0,
    of: 1,
    width: 8,
    hasOwnWidth: true,
  };
  expect(columnMenu(nothing, texts)).toEqual([]);
});
