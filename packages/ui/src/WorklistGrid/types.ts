import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  readonly id: string;
  /** The column's name: shown, read and said when sorted. */
  readonly header: string;
  /** The name is read, not drawn. */
  readonly isHeaderHidden?: boolean;
  /** A CSS grid track: `6rem`, `minmax(8rem, 1.4fr)`. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  /** The column that names the row; exactly one has it. */
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
  readonly align?: 'start' | 'end';
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

/** The words of the grid; the caller may say "ärenden" where the default says "rader". */
export interface GridTexts {
  readonly empty: string;
  readonly rowCount: (count: number) => string;
  readonly sorted: (column: string, ascending: boolean) => string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly selected: (count: number) => string;
  readonly allSelected: (count: number) => string;
  readonly rowsAdded: (count: number) => string;
  readonly rowGone: (name: string) => string;
  readonly selectRow: (name: string) => string;
  readonly selectAll: (count: number) => string;
  readonly selectColumn: string;
}

/** What the owner may ask of the grid. */
export interface GridHandle {
  /** Focus to the tab stop. */
  readonly focus: () => void;
  /** Focus to a row, wherever it is; false when it is not among the rows. */
  readonly focusRow: (id: string) => Promise<boolean>;
}
