/** What the filter's text field has to know of a key press. */
export interface FilterKeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

export interface FilterKeyState {
  readonly value: string;
  /** How many filters are suggested. */
  readonly options: number;
  readonly isOpen: boolean;
  /** The suggestion that is pointed out; −1: none. */
  readonly at: number;
  readonly hasChips: boolean;
  /** The rows can be gone to. */
  readonly hasRows: boolean;
}

export type FilterAction =
  | { readonly kind: 'point'; readonly at: number }
  | { readonly kind: 'choose'; readonly at: number }
  | { readonly kind: 'open' | 'close' | 'clear' | 'leave' | 'lastChip' };

/** What a key means in the filter's text field (APG combobox). Null: the field keeps it. */
export function filterKey(press: FilterKeyPress, state: FilterKeyState): FilterAction | null {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.shiftKey) return null;
  const { options, isOpen, at } = state;
  if (press.altKey) {
    if (press.key === 'ArrowDown') return options > 0 && !isOpen ? { kind: 'open' } : null;
    return press.key === 'ArrowUp' && isOpen ? { kind: 'close' } : null;
  }
  switch (press.key) {
    case 'ArrowDown':
      if (isOpen) return { kind: 'point', at: at + 1 < options ? at + 1 : -1 };
      return state.hasRows ? { kind: 'leave' } : null;
    case 'ArrowUp':
      return isOpen ? { kind: 'point', at: at < 0 ? options - 1 : at - 1 } : null;
    case 'Enter':
      if (isOpen && at >= 0) return { kind: 'choose', at };
      return state.hasRows ? { kind: 'leave' } : null;
    case 'Escape':
      if (isOpen) return { kind: 'close' };
      return state.value === '' ? null : { kind: 'clear' };
    case 'Backspace':
      return state.value === '' && state.hasChips ? { kind: 'lastChip' } : null;
    default:
      return null;
  }
}
