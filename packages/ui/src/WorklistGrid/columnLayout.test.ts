import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MAX_COLUMNS,
  NARROWEST,
  OWN_LAYOUT,
  WIDEST,
  movedColumn,
  orderedIds,
  placedColumn,
  readColumnLayout,
  shownIds,
  withHidden,
  withWidth,
} from './columnLayout.ts';
import type { ColumnLayout } from './columnLayout.ts';

const COLUMNS = [
  { id: 'area' },
  { id: 'name', isRowHeader: true },
  { id: 'type' },
  { id: 'step' },
  { id: 'due' },
];
const IDS = COLUMNS.map((column) => column.id);

const anyId = fc.constantFrom(...IDS, 'gone', 'older');
const anyLayout: fc.Arbitrary<ColumnLayout> = fc.record({
  order: fc.array(anyId),
  hidden: fc.array(anyId),
  widths: fc.dictionary(anyId, fc.double({ noNaN: true, min: NARROWEST, max: WIDEST })),
});

describe('a saved layout', () => {
  test('reads back as it was saved', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const read = readColumnLayout(layout);
        expect(readColumnLayout(JSON.parse(JSON.stringify(read)))).toEqual(read);
        expect(orderedIds(COLUMNS, read)).toEqual(orderedIds(COLUMNS, layout));
        expect(shownIds(COLUMNS, read)).toEqual(shownIds(COLUMNS, layout));
      }),
    );
  });

  test('whatever it has become, it can be read, and the columns are drawn', () => {
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        const layout = readColumnLayout(saved);
        expect(orderedIds(COLUMNS, layout).toSorted()).toEqual(IDS.toSorted());
        for (const width of Object.values(layout.widths)) {
          expect(width).toBeGreaterThanOrEqual(NARROWEST);
          expect(width).toBeLessThanOrEqual(WIDEST);
        }
      }),
    );
  });

  test.each([null, 'x', 5, [], { order: 'x', hidden: 3, widths: { name: 'wide', due: Number.NaN } }])(
    '%j is as the owner made it',
    (saved) => expect(readColumnLayout(saved)).toEqual(OWN_LAYOUT),
  );
});

describe('the order', () => {
  test('every column once, whatever is saved', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        expect(orderedIds(COLUMNS, layout).toSorted()).toEqual(IDS.toSorted());
      }),
    );
  });

  test('a column that came later stands after its natural left neighbour, wherever that is now', () => {
    const saved = { ...OWN_LAYOUT, order: ['due', 'type', 'name'] };
    expect(orderedIds(COLUMNS, saved)).toEqual(['area', 'due', 'type', 'step', 'name']);
  });

  test('a column that is gone is forgotten', () => {
    const saved = { ...OWN_LAYOUT, order: ['gone', 'due', 'area', 'name', 'type', 'step'] };
    expect(orderedIds(COLUMNS, saved)).toEqual(['due', 'area', 'name', 'type', 'step']);
  });

  test('moving there and back is as before, and at the edges nothing moves', () => {
    fc.assert(
      fc.property(anyLayout, fc.constantFrom(...IDS), (layout, id) => {
        const shown = shownIds(COLUMNS, layout);
        if (!shown.includes(id)) return;
        const right = movedColumn(COLUMNS, layout, shown, id, 1);
        if (id === shown.at(-1)) expect(right).toBe(layout);
        else {
          const after = shownIds(COLUMNS, right);
          expect(after.indexOf(id)).toBe(shown.indexOf(id) + 1);
          const back = movedColumn(COLUMNS, right, after, id, -1);
          expect(shownIds(COLUMNS, back)).toEqual(shown);
        }
      }),
    );
  });

  test('placing before and after', () => {
    expect(orderedIds(COLUMNS, placedColumn(COLUMNS, OWN_LAYOUT, 'due', 'name', 'before'))).toEqual([
      'area',
      'due',
      'name',
      'type',
      'step',
    ]);
    expect(orderedIds(COLUMNS, placedColumn(COLUMNS, OWN_LAYOUT, 'area', 'due', 'after'))).toEqual([
      'name',
      'type',
      'step',
      'due',
      'area',
    ]);
    expect(placedColumn(COLUMNS, OWN_LAYOUT, 'due', 'gone', 'after')).toBe(OWN_LAYOUT);
  });
});

describe('what is shown', () => {
  test('the column that names the row always is; every shown one is in order and not hidden', () => {
    fc.assert(
      fc.property(anyLayout, fc.array(anyId), (layout, also) => {
        const shown = shownIds(COLUMNS, layout, also);
        expect(shown).toContain('name');
        expect(orderedIds(COLUMNS, layout).filter((id) => shown.includes(id))).toEqual(shown);
        for (const id of shown) {
          if (id !== 'name') expect([...layout.hidden, ...also]).not.toContain(id);
        }
      }),
    );
  });

  test(`at most ${MAX_COLUMNS}, and the naming one among them`, () => {
    const many = Array.from({ length: 30 }, (_, place) => ({ id: `c${place}`, isRowHeader: place === 25 }));
    const shown = shownIds(many, OWN_LAYOUT);
    expect(shown).toHaveLength(MAX_COLUMNS);
    expect(shown.at(-1)).toBe('c25');
  });

  test('hiding and showing again, a width and none', () => {
    const hidden = withHidden(withHidden(OWN_LAYOUT, 'due', true), 'due', true);
    expect(hidden.hidden).toEqual(['due']);
    expect(withHidden(hidden, 'due', false)).toEqual(OWN_LAYOUT);
    expect(withWidth(OWN_LAYOUT, 'due', 1000).widths).toEqual({ due: WIDEST });
    expect(withWidth(withWidth(OWN_LAYOUT, 'due', 8), 'due', null)).toEqual(OWN_LAYOUT);
  });
});
