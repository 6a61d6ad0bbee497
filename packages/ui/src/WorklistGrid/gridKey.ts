import type { GridAction, GridKeyState, KeyPress } from './gridAction.ts';

const NOTHING: GridAction = { kind: 'nothing' };

/**
 * What a key press means in the grid (WAI-ARIA APG grid). Null: not the grid's key, leave it to others.
 * `nothing`: the grid's key, held down, where holding must not repeat it.
 */
export function gridKey(press: KeyPress, state: GridKeyState): GridAction | null {
  if (press.defaultPrevented || press.isComposing || press.metaKey) return null;
  // AltGr arrives as Ctrl+Alt on Windows; a dead key is the first half of é or ü.
  if (press.key === 'Dead' || press.getModifierState('AltGraph')) return null;
  if (press.altKey) return withAlt(press, state);
  if (state.isEditing) return once(press, editing(press));
  if (state.inside) return inside(press, state.inside);
  return travel(press, state) ?? stretch(press, state) ?? once(press, command(press, state));
}

/** A key held down does its thing once. */
function once(press: KeyPress, action: GridAction | null): GridAction | null {
  return action && press.repeat ? NOTHING : action;
}

function withAlt(press: KeyPress, state: GridKeyState): GridAction | null {
  const isMenu = press.key === 'ArrowDown' && !press.ctrlKey && !press.shiftKey;
  if (!isMenu || state.index !== -1 || !state.hasColumnMenu) return null;
  return once(press, { kind: 'columnMenu' });
}

/** The text field of a cell keeps all keys but those that end the change. */
function editing({ key, shiftKey, ctrlKey }: KeyPress): GridAction | null {
  if (ctrlKey) return null;
  if (key === 'Enter' && !shiftKey) return { kind: 'save', then: 'down' };
  if (key === 'Tab') return { kind: 'save', then: shiftKey ? 'left' : 'right' };
  return key === 'Escape' && !shiftKey ? { kind: 'restore' } : null;
}

/** What stands inside a cell keeps all keys but those that go to the next thing or come out. */
function inside({ key, shiftKey, ctrlKey }: KeyPress, { at, of }: { at: number; of: number }) {
  if (ctrlKey) return null;
  if (!shiftKey && (key === 'Escape' || key === 'F2')) return { kind: 'leave' } as const;
  if (key !== 'Tab') return null;
  const next = at + (shiftKey ? -1 : 1);
  // Beyond the last one Tab leaves the grid, as from any cell.
  return next >= 0 && next < of ? ({ kind: 'inside', at: next } as const) : null;
}

function travel(press: KeyPress, state: GridKeyState): GridAction | null {
  if (press.shiftKey) return null;
  const { index, column, rowCount, columnCount, viewRows } = state;
  const [lastRow, lastColumn] = [rowCount - 1, columnCount - 1];
  const page = Math.max(1, viewRows - 1);
  const to = (row: number, col: number): GridAction => ({
    kind: 'move',
    index: Math.min(Math.max(row, -1), lastRow),
    column: Math.min(Math.max(col, 0), lastColumn),
  });
  const rowOrHeader = (row: number) => (rowCount === 0 ? -1 : row);
  if (press.ctrlKey) {
    if (press.key === 'Home') return to(rowOrHeader(0), 0);
    if (press.key === 'End') return to(lastRow, lastColumn);
    return null;
  }
  switch (press.key) {
    case 'ArrowDown':
      return to(index + 1, column);
    case 'ArrowUp':
      return to(index - 1, column);
    case 'ArrowRight':
      return to(index, column + 1);
    case 'ArrowLeft':
      return to(index, column - 1);
    case 'PageDown':
      return to(Math.max(index, 0) + page, column);
    case 'PageUp':
      return to(rowOrHeader(Math.max(index - page, Math.min(index, 0))), column);
    case 'Home':
      return to(index, 0);
    case 'End':
      return to(index, lastColumn);
    default:
      return null;
  }
}

/** Shift with what moves between rows. Rows are what is selected, so Home and End mean the first and the last of them. */
function stretch(press: KeyPress, state: GridKeyState): GridAction | null {
  const { index, rowCount, viewRows } = state;
  if (!press.shiftKey || !state.isSelectable || !isRow(state)) return null;
  const page = Math.max(1, viewRows - 1);
  const to = (row: number): GridAction => ({
    kind: 'extend',
    index: Math.min(Math.max(row, 0), rowCount - 1),
  });
  if (press.key === 'Home') return to(0);
  if (press.key === 'End') return to(rowCount - 1);
  if (press.ctrlKey) return null;
  switch (press.key) {
    case 'ArrowDown':
      return to(index + 1);
    case 'ArrowUp':
      return to(index - 1);
    case 'PageDown':
      return to(index + page);
    case 'PageUp':
      return to(index - page);
    default:
      return null;
  }
}

function isRow({ index, rowCount }: GridKeyState): boolean {
  return index >= 0 && index < rowCount;
}

function command(press: KeyPress, state: GridKeyState): GridAction | null {
  const { key, ctrlKey, shiftKey } = press;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey && !ctrlKey)) return menu(state);
  if (key === 'Escape' && !ctrlKey && !shiftKey)
    return state.hasSelection ? { kind: 'clearSelection' } : null;
  if (key === 'Enter' && !shiftKey) return enter(ctrlKey, state);
  if (ctrlKey) {
    return key.toLowerCase() === 'a' && !shiftKey && state.isSelectable && state.rowCount > 0
      ? { kind: 'selectAll' }
      : null;
  }
  if (key === 'F2' && !shiftKey) return goIn(state);
  if (key === ' ') return space(state, shiftKey);
  return character(key, shiftKey, state);
}

function menu(state: GridKeyState): GridAction | null {
  if (isRow(state)) return { kind: 'menu' };
  return state.index === -1 && state.hasColumnMenu ? { kind: 'columnMenu' } : null;
}

function enter(ctrlKey: boolean, state: GridKeyState): GridAction | null {
  if (!isRow(state)) return state.index === -1 && !ctrlKey ? { kind: 'sort' } : null;
  if (ctrlKey) return { kind: 'open', beside: true };
  // A link or a button in the cell does its own thing.
  if (state.cell === 'control') return null;
  return goIn(state) ?? { kind: 'open', beside: false };
}

/** Into what the cell holds. */
function goIn(state: GridKeyState): GridAction | null {
  if (!isRow(state)) return null;
  if (state.cell === 'editable') return { kind: 'edit' };
  return state.cell === 'group' ? { kind: 'inside', at: 0 } : null;
}

function space(state: GridKeyState, shiftKey: boolean): GridAction | null {
  if (state.letters === 'typeahead' && state.isTypeaheadOpen && !shiftKey) {
    return { kind: 'typeahead', character: ' ' };
  }
  if (state.index === -1) return shiftKey ? null : { kind: 'sort' };
  if (state.cell === 'control' && !shiftKey) return null;
  // The space bar never scrolls the list away under the hand, also where nothing can be selected.
  if (!isRow(state) || !state.isSelectable) return NOTHING;
  return { kind: shiftKey ? 'selectTo' : 'toggle' };
}

function character(key: string, shiftKey: boolean, state: GridKeyState): GridAction | null {
  if (state.letters === 'act') {
    const letter = key.toLowerCase();
    return isRow(state) && !shiftKey && /^[a-z]$/.test(letter) ? { kind: 'letter', letter } : null;
  }
  // A word begins with a letter or a digit; once begun, a hyphen or a comma belongs to it.
  const belongs = state.isTypeaheadOpen ? /^\P{C}$/u : /^[\p{L}\p{N}]$/u;
  return state.rowCount > 0 && belongs.test(key) ? { kind: 'typeahead', character: key } : null;
}
