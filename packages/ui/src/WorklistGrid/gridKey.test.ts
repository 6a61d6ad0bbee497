import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridKey } from './gridKey.ts';
import type { GridKeyState, KeyPress } from './gridAction.ts';
import {
  ALL_GRID_KEYS,
  GRID_EDIT_KEYS,
  GRID_HEADER_KEYS,
  GRID_KEYS,
  GRID_TYPEAHEAD_KEYS,
  GRID_WIDGET_KEYS,
} from './WorklistGrid.keys.ts';
import type { GridKeyContract } from './WorklistGrid.keys.ts';

function press(keys: string, more: Partial<KeyPress> = {}, modifiers: readonly string[] = []): KeyPress {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: false,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    getModifierState: (name) => modifiers.includes(name),
    ...more,
  };
}

function at(index: number, more: Partial<GridKeyState> = {}): GridKeyState {
  return {
    index,
    column: 1,
    rowCount: 100,
    columnCount: 6,
    viewRows: 20,
    letters: 'act',
    isTypeaheadOpen: false,
    hasSelection: true,
    isSelectable: true,
    cell: 'text',
    isEditing: false,
    inside: null,
    hasColumnMenu: true,
    ...more,
  };
}

const KEYS = [
  ...[
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
    'Enter',
    ' ',
    'Escape',
  ],
  ...[
    'F10',
    'F2',
    'ContextMenu',
    'Delete',
    'Tab',
    'a',
    'z',
    'å',
    'Å',
    '1',
    '<',
    '@',
    '{',
    'Dead',
    'F1',
    'Shift',
  ],
];

const anyState = fc
  .record({
    rowCount: fc.nat(10_000),
    columnCount: fc.integer({ min: 1, max: 20 }),
    viewRows: fc.integer({ min: -2, max: 60 }),
    letters: fc.constantFrom('act' as const, 'typeahead' as const),
    isTypeaheadOpen: fc.boolean(),
    hasSelection: fc.boolean(),
    isSelectable: fc.boolean(),
    cell: fc.constantFrom(
      'text' as const,
      'text' as const,
      'control' as const,
      'group' as const,
      'editable' as const,
    ),
    isEditing: fc.boolean(),
    inside: fc.option(fc.record({ at: fc.nat(3), of: fc.constant(4) }), { freq: 3 }),
    hasColumnMenu: fc.boolean(),
    row: fc.nat(),
    col: fc.nat(),
  })
  .map(({ row, col, ...state }) => ({
    ...state,
    index: (row % (state.rowCount + 1)) - 1,
    column: col % state.columnCount,
  }));

const anyPress = fc
  .record({
    key: fc.constantFrom(...KEYS),
    ctrlKey: fc.boolean(),
    shiftKey: fc.boolean(),
    altKey: fc.boolean(),
    metaKey: fc.boolean(),
    repeat: fc.boolean(),
    isComposing: fc.boolean(),
    defaultPrevented: fc.boolean(),
    altGraph: fc.boolean(),
  })
  .map(({ altGraph, ...rest }) => ({
    ...rest,
    getModifierState: (name: string) => name === 'AltGraph' && altGraph,
    altGraph,
  }));

const flat = (rows: readonly GridKeyContract[]) =>
  rows.flatMap(({ id, keys, where = '', action }) => keys.map((key) => ({ id, key, where, action })));
const typing = { letters: 'typeahead' as const };

describe('the contract of the grid', () => {
  test.each(flat(GRID_KEYS))('$id: $key does $action in a row', ({ key, action }) => {
    expect(gridKey(press(key), at(5))?.kind).toBe(action);
  });

  test.each(flat(GRID_HEADER_KEYS))('$id: $key does $action in the header', ({ key, action }) => {
    expect(gridKey(press(key), at(-1))?.kind).toBe(action);
  });

  test.each(flat(GRID_TYPEAHEAD_KEYS))('$id: $key does $action where letters search', ({ key, action }) => {
    expect(gridKey(press(key), at(5, { ...typing, isTypeaheadOpen: true }))?.kind).toBe(action);
  });

  test.each(flat(GRID_EDIT_KEYS))('$id: $key does $action $where', ({ key, where, action }) => {
    const isEditing = where === 'Medan cellen ändras';
    expect(gridKey(press(key), at(5, { cell: 'editable', isEditing }))?.kind).toBe(action);
  });

  test.each(flat(GRID_WIDGET_KEYS))('$id: $key does $action $where', ({ id, key, where, action }) => {
    const cell = id === 'control' ? ('control' as const) : ('group' as const);
    const inside = where.endsWith('gått in') ? { at: 1, of: 3 } : null;
    const done = gridKey(press(key), at(5, { cell, inside }));
    // the link or button itself answers
    expect(done?.kind ?? 'nothing').toBe(action);
    if (id === 'control') expect(done).toBeNull();
  });

  test('no key stands for two things in one place, and no id for two entries', () => {
    const keys = flat(ALL_GRID_KEYS).map(({ key, where }) => `${where}: ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(ALL_GRID_KEYS.map(({ id }) => id)).size).toBe(ALL_GRID_KEYS.length);
  });
});

describe('whatever is pressed wherever', () => {
  test('focus stays in the grid', () => {
    fc.assert(
      fc.property(anyPress, anyState, (pressed, state) => {
        const action = gridKey(pressed, state);
        if (action?.kind === 'move') {
          expect(action.index).toBeGreaterThanOrEqual(-1);
          expect(action.index).toBeLessThan(Math.max(state.rowCount, 0));
          expect(action.column).toBeGreaterThanOrEqual(0);
          expect(action.column).toBeLessThan(state.columnCount);
        }
        if (action?.kind === 'extend') {
          expect(action.index).toBeGreaterThanOrEqual(0);
          expect(action.index).toBeLessThan(state.rowCount);
        }
      }),
    );
  });

  test('AltGr, Alt but for the column menu, Meta, composing, dead keys and keys already answered are left alone', () => {
    fc.assert(
      fc.property(anyPress, anyState, (pressed, state) => {
        const isForeign =
          pressed.altGraph ||
          (pressed.altKey && (pressed.key !== 'ArrowDown' || state.index !== -1)) ||
          pressed.metaKey ||
          pressed.isComposing ||
          pressed.defaultPrevented ||
          pressed.key === 'Dead';
        if (isForeign) expect(gridKey(pressed, state)).toBeNull();
      }),
    );
  });

  test('a key held down moves and stretches, and repeats nothing else', () => {
    fc.assert(
      fc.property(anyPress, anyState, (pressed, state) => {
        const action = gridKey({ ...pressed, repeat: true }, state);
        if (action) expect(['move', 'extend', 'inside', 'nothing']).toContain(action.kind);
      }),
    );
  });

  test('rows are acted on only where there is one, and selected only where they can be', () => {
    fc.assert(
      fc.property(anyPress, anyState, (pressed, state) => {
        const kind = gridKey(pressed, state)?.kind;
        const isRow = state.index >= 0 && state.index < state.rowCount;
        if (['open', 'menu', 'letter', 'toggle', 'selectTo', 'extend', 'edit'].includes(kind ?? ''))
          expect(isRow).toBe(true);
        if (kind === 'columnMenu') expect(state.hasColumnMenu && state.index === -1).toBe(true);
        if (kind === 'edit') expect(state.cell).toBe('editable');
        if (['toggle', 'selectTo', 'extend', 'selectAll'].includes(kind ?? ''))
          expect(state.isSelectable).toBe(true);
        if (kind === 'clearSelection') expect(state.hasSelection).toBe(true);
      }),
    );
  });

  test('single letters act only in their mode, without a modifier, and never å, ä or ö', () => {
    fc.assert(
      fc.property(anyPress, anyState, (pressed, state) => {
        const action = gridKey(pressed, state);
        if (action?.kind === 'letter') {
          expect(state.letters).toBe('act');
          expect(pressed.ctrlKey || pressed.shiftKey).toBe(false);
          expect(action.letter).toMatch(/^[a-z]$/);
        }
        if (action?.kind === 'typeahead') expect(state.letters).toBe('typeahead');
      }),
    );
  });
});

describe('where the keys belong to what is in the cell', () => {
  test('a text that is being changed keeps every key but those that end it', () => {
    fc.assert(
      fc.property(anyPress, anyState, (pressed, state) => {
        const kind = gridKey({ ...pressed, altKey: false }, { ...state, isEditing: true })?.kind ?? 'none';
        expect(['none', 'save', 'restore', 'nothing']).toContain(kind);
        if (!['Enter', 'Tab', 'Escape'].includes(pressed.key)) expect(kind).toBe('none');
      }),
    );
  });

  test('inside a cell every key but Tab, Esc and F2 is its own', () => {
    fc.assert(
      fc.property(anyPress, anyState, fc.nat(3), (pressed, state, place) => {
        const inside = { at: place, of: 4 };
        const action = gridKey({ ...pressed, altKey: false }, { ...state, isEditing: false, inside });
        expect(['none', 'inside', 'leave']).toContain(action?.kind ?? 'none');
        if (!['Tab', 'Escape', 'F2'].includes(pressed.key)) expect(action).toBeNull();
        if (action?.kind === 'inside') expect(Math.abs(action.at - place)).toBe(1);
      }),
    );
  });

  test('from the last thing Tab leaves the grid, and Shift+Tab from the first goes to the cell', () => {
    expect(gridKey(press('Tab'), at(5, { cell: 'group', inside: { at: 2, of: 3 } }))).toBeNull();
    expect(gridKey(press('Shift+Tab'), at(5, { cell: 'group', inside: { at: 0, of: 3 } }))).toBeNull();
  });

  test('a link keeps Enter and Space; the row still opens beside and is selected with Shift', () => {
    const link = at(5, { cell: 'control' });
    expect(gridKey(press('Enter'), link)).toBeNull();
    expect(gridKey(press('Space'), link)).toBeNull();
    expect(gridKey(press('Ctrl+Enter'), link)).toEqual({ kind: 'open', beside: true });
    expect(gridKey(press('Shift+Space'), link)).toEqual({ kind: 'selectTo' });
    expect(gridKey(press('ArrowDown'), link)?.kind).toBe('move');
  });

  test('Ctrl+Enter opens beside from a cell that can be changed', () => {
    expect(gridKey(press('Ctrl+Enter'), at(5, { cell: 'editable' }))).toEqual({ kind: 'open', beside: true });
  });
});

describe('stretching', () => {
  test('to the ends of the data and by the page, never into the header', () => {
    expect(gridKey(press('Shift+End'), at(5))).toEqual({ kind: 'extend', index: 99 });
    expect(gridKey(press('Ctrl+Shift+End'), at(5))).toEqual({ kind: 'extend', index: 99 });
    expect(gridKey(press('Shift+Home'), at(5))).toEqual({ kind: 'extend', index: 0 });
    expect(gridKey(press('Shift+PageDown'), at(5))).toEqual({ kind: 'extend', index: 24 });
    expect(gridKey(press('Shift+PageUp'), at(5))).toEqual({ kind: 'extend', index: 0 });
    expect(gridKey(press('Shift+ArrowDown'), at(-1))).toBeNull();
  });
});

describe('moving', () => {
  test('up from the first row reaches the header, and no further', () => {
    expect(gridKey(press('ArrowUp'), at(0))).toEqual({ kind: 'move', index: -1, column: 1 });
    expect(gridKey(press('ArrowUp'), at(-1))).toEqual({ kind: 'move', index: -1, column: 1 });
  });

  test('a page is the view less one row, and stops at the first row, not in the header', () => {
    expect(gridKey(press('PageDown'), at(10))).toEqual({ kind: 'move', index: 29, column: 1 });
    expect(gridKey(press('PageDown'), at(95))).toEqual({ kind: 'move', index: 99, column: 1 });
    expect(gridKey(press('PageUp'), at(10))).toEqual({ kind: 'move', index: 0, column: 1 });
  });

  test('the ends of the list are those of the data', () => {
    expect(gridKey(press('Ctrl+End'), at(3))).toEqual({ kind: 'move', index: 99, column: 5 });
    expect(gridKey(press('Ctrl+Home'), at(99))).toEqual({ kind: 'move', index: 0, column: 0 });
  });

  test('with no rows every way leads to the header', () => {
    for (const keys of ['ArrowDown', 'PageDown', 'PageUp', 'Ctrl+End', 'Ctrl+Home']) {
      expect(gridKey(press(keys), at(-1, { rowCount: 0 }))).toMatchObject({ kind: 'move', index: -1 });
    }
  });

  test('Ctrl with arrows and pages belongs to others (tabs of the case)', () => {
    for (const keys of ['Ctrl+ArrowDown', 'Ctrl+PageUp', 'Ctrl+PageDown', 'Ctrl+ArrowLeft']) {
      expect(gridKey(press(keys), at(5))).toBeNull();
    }
  });
});

describe('finding by typing', () => {
  test('å, ä, ö and digits begin a word; signs that need AltGr do not', () => {
    for (const character of ['å', 'Ö', '8']) {
      expect(gridKey(press(character), at(5, typing))).toEqual({ kind: 'typeahead', character });
    }
    for (const character of ['@', '{', '<', '-']) expect(gridKey(press(character), at(5, typing))).toBeNull();
  });

  test('the space bar selects, but is a space inside a begun word', () => {
    expect(gridKey(press('Space'), at(5, typing))).toEqual({ kind: 'toggle' });
    expect(gridKey(press('Space'), at(5, { ...typing, isTypeaheadOpen: true }))).toEqual({
      kind: 'typeahead',
      character: ' ',
    });
    expect(gridKey(press('-'), at(5, { ...typing, isTypeaheadOpen: true }))).toEqual({
      kind: 'typeahead',
      character: '-',
    });
  });
});
