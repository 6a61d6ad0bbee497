import type { ReactNode } from 'react';

/** Goes on the native element of a cell's widget, so that the grid has one tab stop: `<a href=… {...widget}>`. */
export interface CellWidget {
  readonly tabIndex: 0 | -1;
  readonly 'data-grid-widget': 'control' | 'group';
}

/** What a cell is to the keyboard. */
export type CellKind = 'text' | 'control' | 'group' | 'editable';

/** How the text of a cell is changed in place. */
export interface CellEdit<Row> {
  /** The text as it is now. */
  readonly value: (row: Row) => string;
  /** Saves by the row's id. A text that comes back is why it was refused; what was typed is then kept. */
  readonly save: (rowId: string, text: string) => string | null | Promise<string | null>;
  /** Rows where it cannot be changed; without it every row's can. */
  readonly isLocked?: (row: Row) => boolean;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly maxLength?: number;
}

export interface GridColumn<Row> {
  readonly id: string;
  /** The column's name: shown, read and said when sorted. */
  readonly header: string;
  /** The name is read, not drawn. */
  readonly isHeaderHidden?: boolean;
  /** A CSS grid track: `6rem`, `minmax(8rem, 1.4fr)`. */
  readonly width: string;
  readonly cell: (row: Row, widget: CellWidget) => ReactNode;
  /** The column that names the row; exactly one has it. It cannot be hidden. */
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
  /** The owner can filter on it: the column menu offers it. */
  readonly isFilterable?: boolean;
  readonly align?: 'start' | 'end';
  /**
   * `control`: the cell holds one link, button or check box, which takes the focus instead of the cell. `group`: it
   * holds what needs the arrows or several things; Enter or F2 goes in, Esc comes out. A function where rows differ.
   */
  readonly widget?: 'control' | 'group' | ((row: Row) => 'control' | 'group' | undefined);
  readonly edit?: CellEdit<Row>;
}

export interface GridSort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

/** Where the grid's one tab stop is: by ids, so that it follows its row. */
export interface GridPlace {
  readonly rowId: string;
  readonly columnId: string;
}

/** What the owner may ask of the grid. */
export interface GridHandle {
  /** Focus to the tab stop. */
  readonly focus: () => void;
  /** Focus to a row, wherever it is; false when it is not among the rows. */
  readonly focusRow: (id: string) => Promise<boolean>;
  /** Nothing is selected any more; said. */
  readonly clearSelection: () => void;
}
