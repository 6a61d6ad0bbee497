import type { CellKind } from './types.ts';

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
  /** What the cell with the tab stop holds. */
  readonly cell: CellKind;
  /** Whether the cell's text is being changed. */
  readonly isEditing: boolean;
  /** Inside a cell with several things: on which, of how many. */
  readonly inside: { readonly at: number; readonly of: number } | null;
  /** Whether the header that has focus has a menu. */
  readonly hasColumnMenu: boolean;
}

/** Where focus goes when what was typed has been saved. */
export type AfterSave = 'down' | 'right' | 'left';

export type GridAction =
  | { readonly kind: 'move'; readonly index: number; readonly column: number }
  | { readonly kind: 'extend'; readonly index: number }
  | { readonly kind: 'open'; readonly beside: boolean }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'typeahead'; readonly character: string }
  | { readonly kind: 'save'; readonly then: AfterSave }
  | { readonly kind: 'inside'; readonly at: number }
  | {
      readonly kind:
        | 'toggle'
        | 'selectTo'
        | 'selectAll'
        | 'clearSelection'
        | 'sort'
        | 'menu'
        | 'columnMenu'
        | 'edit'
        | 'restore'
        | 'leave'
        | 'nothing';
    };
