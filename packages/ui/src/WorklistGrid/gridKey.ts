/** What the grid needs to know of a key press; `KeyboardEvent` has it all. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
  readonly getModifierState: (key: string) => boolean;
}

export interface GridKeyState {
  /** −1 is the header row. */
  readonly index: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Whole rows in view. */
  readonly viewRows: number;
  readonly letters: 'act' | 'typeahead';
  readonly isTypeaheadOpen: boolean;
  readonly hasSelection: boolean;
  readonly isSelectable: boolean;
}

export type GridAction =
  | { readonly kind: 'move'; readonly index: number; readonly column: number }
  | { readonly kind: 'extend'; readonly index: number }
  | { readonly kind: 'open'; readonly beside: boolean }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'typeahead'; readonly character: string }
  | { readonly kind: 'toggle' | 'selectTo' | 'selectAll' | 'clearSelection' | 'sort' | 'menu' | 'nothing' };

const NOTHING: GridAction = { kind: 'nothing' };

/**
 * What a key press means in the grid (WAI-ARIA APG grid; keyboard.md). Null: not the grid's key, leave it to others.
 * `nothing`: the grid's key, held down, where holding must not repeat it.
 */
export function gridKey(press: KeyPress, state: GridKeyState): GridAction | null {
  if (press.defaultPrevented || press.isComposing || press.metaKey || press.altKey) return null;
  // AltGr arrives as Ctrl+Alt on Windows; a dead key is the first half of é or ü.
  if (press.key === 'Dead' || press.getModifierState('AltGraph')) return null;
  const travel = navigation(press, state);
  if (travel) return travel;
  const action = command(press, state);
  return action && press.repeat && action.kind !== 'extend' ? NOTHING : action;
}

function navigation(press: KeyPress, state: GridKeyState): GridAction | null {
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

function command(press: KeyPress, state: GridKeyState): GridAction | null {
  const { index, rowCount, isSelectable } = state;
  const isRow = index >= 0 && index < rowCount;
  const { key, ctrlKey, shiftKey } = press;

  if (key === 'ContextMenu' || (key === 'F10' && shiftKey && !ctrlKey))
    return isRow ? { kind: 'menu' } : null;
  if (key === 'Escape' && !ctrlKey && !shiftKey)
    return state.hasSelection ? { kind: 'clearSelection' } : null;
  if (key === 'Enter' && !shiftKey) {
    if (isRow) return { kind: 'open', beside: ctrlKey };
    return index === -1 && !ctrlKey ? { kind: 'sort' } : null;
  }
  if (ctrlKey) {
    return key.toLowerCase() === 'a' && !shiftKey && isSelectable && rowCount > 0
      ? { kind: 'selectAll' }
      : null;
  }
  if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
    if (!isSelectable || !isRow) return null;
    return {
      kind: 'extend',
      index: Math.min(Math.max(index + (key === 'ArrowDown' ? 1 : -1), 0), rowCount - 1),
    };
  }
  if (key === ' ') return space(state, shiftKey, isRow);
  return character(key, shiftKey, state, isRow);
}

function space(state: GridKeyState, shiftKey: boolean, isRow: boolean): GridAction | null {
  if (state.letters === 'typeahead' && state.isTypeaheadOpen && !shiftKey) {
    return { kind: 'typeahead', character: ' ' };
  }
  if (state.index === -1) return shiftKey ? null : { kind: 'sort' };
  // The space bar never scrolls the list away under the hand, also where nothing can be selected.
  if (!isRow || !state.isSelectable) return NOTHING;
  return { kind: shiftKey ? 'selectTo' : 'toggle' };
}

function character(key: string, shiftKey: boolean, state: GridKeyState, isRow: boolean): GridAction | null {
  if (state.letters === 'act') {
    const letter = key.toLowerCase();
    return isRow && !shiftKey && /^[a-z]$/.test(letter) ? { kind: 'letter', letter } : null;
  }
  // A word begins with a letter or a digit; once begun, a hyphen or a comma belongs to it.
  const belongs = state.isTypeaheadOpen ? /^\P{C}$/u : /^[\p{L}\p{N}]$/u;
  return state.rowCount > 0 && belongs.test(key) ? { kind: 'typeahead', character: key } : null;
}
