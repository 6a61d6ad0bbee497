import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterChange, drawnCell, neighbours } from './activeCell.ts';
import type { ActiveCell } from './activeCell.ts';
import type { KeyPress } from './gridAction.ts';
import { gridKey } from './gridKey.ts';
import { memoryRowSource } from './memoryRowSource.ts';
import { rangeWith } from './range.ts';

/**
 * The grid without a screen: keys and changes of the rows in any order, through the same functions as the component
 * uses. What a browser makes of it is walked through by the stories.
 */
const COLUMNS = ['name', 'type', 'due'];
const VIEW = 12;

interface Row {
  readonly id: string;
}
const rows = (ids: readonly string[]): readonly Row[] => ids.map((id) => ({ id }));

function startGrid(ids: readonly string[]) {
  const source = memoryRowSource(
    rows(ids),
    (row) => row.id,
    (row) => row.id,
  );
  const idAt = (index: number) => source.peek(index)?.id ?? null;
  const now = () => ({ count: source.count(), idAt });
  let cell: ActiveCell = { index: 0, rowId: idAt(0), columnId: 'name' };
  let isTouched = false;
  let near: readonly string[] = [];
  let top = 0;
  const remember = () => {
    if (cell.index >= 0 && idAt(cell.index) === cell.rowId) near = neighbours(cell.index, now());
  };
  const drawn = () => drawnCell(cell, source.count(), COLUMNS, 'name');
  const follow = () => {
    const next = afterChange(cell, isTouched, now());
    if (next.kind === 'place') cell = next.cell;
    if (next.kind !== 'seek' || cell.rowId === null) return;
    const id = [cell.rowId, ...near].find((one) => source.indexOf(one) !== null);
    const index =
      id === undefined ? Math.min(cell.index, source.count() - 1) : (source.indexOf(id) as number);
    cell = { ...cell, index, rowId: id ?? idAt(index) };
  };
  return {
    press: (key: string, ctrlKey: boolean, shiftKey: boolean) => {
      const at = drawn();
      const action = gridKey(pressOf(key, ctrlKey, shiftKey), {
        index: at.index,
        column: COLUMNS.indexOf(at.columnId),
        rowCount: source.count(),
        columnCount: COLUMNS.length,
        viewRows: VIEW,
        letters: 'act',
        isTypeaheadOpen: false,
        hasSelection: false,
        isSelectable: true,
        cell: 'text',
        isEditing: false,
        inside: null,
        hasColumnMenu: true,
      });
      if (action?.kind !== 'move' && action?.kind !== 'extend') return;
      isTouched = true;
      const columnId = action.kind === 'move' ? (COLUMNS[action.column] ?? at.columnId) : at.columnId;
      cell = { index: action.index, rowId: idAt(action.index), columnId };
      remember();
    },
    scroll: (to: number) => {
      top = Math.max(0, Math.min(to, source.count() - VIEW));
    },
    replace: (ids: readonly string[]) => {
      source.replace(rows(ids), { reason: 'sync' });
      follow();
      remember();
    },
    look: () => {
      const count = source.count();
      const at = drawn();
      const end = Math.max(0, Math.min(count - 1, top + VIEW - 1));
      const startIndex = Math.min(top, end);
      const indexes =
        count === 0 ? [] : rangeWith({ startIndex, endIndex: end, overscan: 6, count }, at.index);
      return { at, count, indexes, rowId: cell.rowId, idAt };
    },
  };
}

function pressOf(key: string, ctrlKey: boolean, shiftKey: boolean): KeyPress {
  return {
    key,
    ctrlKey,
    shiftKey,
    altKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    getModifierState: () => false,
  };
}

const someIds = fc.uniqueArray(
  fc.integer({ min: 0, max: 60 }).map((number) => `rad${number}`),
  { maxLength: 60 },
);
const step = fc.oneof(
  fc.record({
    kind: fc.constant('press' as const),
    key: fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'PageDown',
      'PageUp',
      'Home',
      'End',
      'Escape',
      'Enter',
    ),
    ctrl: fc.boolean(),
    shift: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('replace' as const), ids: someIds }),
  fc.record({ kind: fc.constant('scroll' as const), to: fc.nat(60) }),
);

test('whatever is pressed and however the rows change, there is one tab stop and it is drawn', () => {
  fc.assert(
    fc.property(someIds, fc.array(step, { maxLength: 40 }), (ids, steps) => {
      const grid = startGrid(ids);
      for (const one of steps) {
        if (one.kind === 'press') grid.press(one.key, one.ctrl, one.shift);
        else if (one.kind === 'scroll') grid.scroll(one.to);
        else grid.replace(one.ids);

        const { at, count, indexes, rowId, idAt } = grid.look();
        expect(COLUMNS).toContain(at.columnId);
        if (at.index === -1) continue;
        expect(at.index).toBeLessThan(count);
        expect(indexes.filter((index) => index === at.index)).toHaveLength(1);
        expect(idAt(at.index)).toBe(rowId);
        // aria-rowindex is the index plus two: it rises from the header's one
        expect(indexes.every((index, place) => index > (indexes[place - 1] ?? -1))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('the tab stop follows its row for as long as the row is there, and then goes to the nearest that is left', () => {
  fc.assert(
    fc.property(someIds, someIds, fc.nat(), (before, after, downs) => {
      fc.pre(before.length > 0 && after.length > 0);
      const grid = startGrid(before);
      grid.press('Home', true, false);
      for (let press = 0; press < downs % before.length; press += 1) grid.press('ArrowDown', false, false);
      const { at } = grid.look();
      const held = before[at.index] ?? '';
      grid.replace(after);
      const { rowId } = grid.look();
      const next = before.slice(at.index + 1, at.index + 9).find((id) => after.includes(id));
      const previous = before
        .slice(Math.max(0, at.index - 4), at.index)
        .toReversed()
        .find((id) => after.includes(id));
      const heir = next ?? previous ?? after[Math.min(at.index, after.length - 1)];
      expect(rowId).toBe(after.includes(held) ? held : heir);
    }),
    { numRuns: 500 },
  );
});
