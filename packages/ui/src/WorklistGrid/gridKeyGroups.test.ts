import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridKeyGroups } from './gridKeyGroups.ts';
import { ALL_GRID_KEYS } from './WorklistGrid.keys.ts';

const ids = (can: Parameters<typeof gridKeyGroups>[0]) =>
  gridKeyGroups(can).flatMap((group) => group.rows.map((row) => row.id));

test('a grid that can everything shows the whole contract, each entry once', () => {
  const all = ids({
    hasRowMenu: true,
    hasColumnMenu: true,
    letters: 'typeahead',
    hasEditableCells: true,
    hasWidgets: true,
  });
  expect(all.toSorted()).toEqual(ALL_GRID_KEYS.map(({ id }) => id).toSorted());
});

test('no group is empty, and nothing is shown that does not work', () => {
  fc.assert(
    fc.property(
      fc.record({
        isSelectable: fc.boolean(),
        hasRowMenu: fc.boolean(),
        hasColumnMenu: fc.boolean(),
        letters: fc.constantFrom('act' as const, 'typeahead' as const),
        hasEditableCells: fc.boolean(),
        hasWidgets: fc.boolean(),
      }),
      (can) => {
        expect(gridKeyGroups(can).every((group) => group.rows.length > 0)).toBe(true);
        const shown = ids(can);
        expect(shown).toContain('row');
        expect(shown.includes('toggle')).toBe(can.isSelectable);
        expect(shown.includes('menu')).toBe(can.hasRowMenu);
        expect(shown.includes('column-menu')).toBe(can.hasColumnMenu);
        expect(shown.includes('typeahead')).toBe(can.letters === 'typeahead');
        expect(shown.includes('edit')).toBe(can.hasEditableCells);
        expect(shown.includes('go-in')).toBe(can.hasWidgets);
      },
    ),
  );
});
