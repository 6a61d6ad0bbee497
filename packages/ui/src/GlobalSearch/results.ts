export interface SearchResult {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

export interface ResultGroup {
  readonly id: string;
  readonly name: string;
  readonly results: readonly SearchResult[];
  /** How many there are in all, when not all are here. */
  readonly total?: number;
}

/** How the search stands. It is the owner's: the field shows it and keeps the text whatever happens. */
export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'done'; readonly groups: readonly ResultGroup[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** All results in the order they are shown. */
export const allResults = (groups: readonly ResultGroup[]): readonly SearchResult[] =>
  groups.flatMap((group) => group.results);

/** How many there are in all, shown or not. */
export const countOf = (groups: readonly ResultGroup[]): number =>
  groups.reduce((sum, group) => sum + (group.total ?? group.results.length), 0);

export type SearchKey =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'move'; readonly index: number }
  | { readonly kind: 'choose'; readonly index: number };

interface SearchKeyState {
  readonly isOpen: boolean;
  readonly count: number;
  readonly active: number;
}

/**
 * The keys of the WAI-ARIA APG combobox with a list: Down and Up open and move round, Enter takes the active result,
 * Escape closes the list. Every other key is the text field's own. Null: not a key of the list.
 */
export function searchKey(key: string, isAlt: boolean, state: SearchKeyState): SearchKey | null {
  const { isOpen, count, active } = state;
  if (isAlt) {
    if (key === 'ArrowDown' && !isOpen) return { kind: 'open' };
    return key === 'ArrowUp' && isOpen ? { kind: 'close' } : null;
  }
  switch (key) {
    case 'ArrowDown':
      if (!isOpen) return { kind: 'open' };
      return count === 0 ? null : { kind: 'move', index: (active + 1) % count };
    case 'ArrowUp':
      if (!isOpen) return { kind: 'open' };
      return count === 0
        ? null
        : { kind: 'move', index: active <= 0 || active >= count ? count - 1 : active - 1 };
    case 'Enter':
      return isOpen && active >= 0 && active < count ? { kind: 'choose', index: active } : null;
    case 'Escape':
      return isOpen ? { kind: 'close' } : null;
    default:
      return null;
  }
}
