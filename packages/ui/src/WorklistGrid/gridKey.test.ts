import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridKey } from './gridKey.ts';
import type { GridKeyState, KeyPress } from './gridKey.ts';
import { GRID_HEADER_KEYS, GRID_KEYS } from './WorklistGrid.keys.ts';

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
  ...['F10', 'ContextMenu', 'Delete', 'Tab', 'a', 'z', 'å', 'Å', '1', '<', '@', '{', 'Dead', 'F1', 'Shift'],
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

describe('the contract of the grid', () => {
  test.each(GRID_KEYS.flatMap((row) => row.keys.map((keys) => ({ id: row.id, keys, action: row.action }))))(
    '$id: $keys does $action in a row',
    ({ keys, action }) => {
      expect(gridKey(press(keys), at(5))?.kind).toBe(action);
    },
  );

  test.each(
    GRID_HEADER_KEYS.flatMap((row) => row.keys.map((keys) => ({ id: row.id, keys, action: row.action }))),
  )('$id: $keys does $action in the header', ({ keys, action }) => {
    expect(gridKey(press(keys), at(-1))?.kind).toBe(action);
  });

  test('no key stands for two things in one row of the contract', () => {
    const keys = GRID_KEYS.flatMap((row) => row.keys as readonly string[]);
    expect(new Set(keys).size).toBe(keys.length);
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

  test('AltGr, Alt, Meta, composing, dead keys and keys already answered are left alone', () => {
    fc.assert(
      fc.property(anyPress, anyState, (pressed, state) => {
        const isForeign =
          pressed.altGraph ||
          pressed.altKey ||
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
        if (action) expect(['move', 'extend', 'nothing']).toContain(action.kind);
      }),
    );
  });

  test('rows are acted on only where there is one, and selected only where they can be', () => {
    fc.assert(
      fc.property(anyPress, anyState, (pressed, state) => {
        const kind = gridKey(pressed, state)?.kind;
        const isRow = state.index >= 0 && state.index < state.rowCount;
        if (['open', 'menu', 'letter', 'toggle', 'selectTo', 'extend'].includes(kind ?? ''))
          expect(isRow).toBe(true);
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
  const typing = { letters: 'typeahead' as const };

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
