import type { CellKind, GridColumn } from './types.ts';

/** What a cell is to the keyboard; a row that has not come has only text. */
export function cellKind<Row>(column: GridColumn<Row>, row: Row | undefined): CellKind {
  if (row === undefined) return 'text';
  if (column.edit && column.edit.isLocked?.(row) !== true) return 'editable';
  const widget = typeof column.widget === 'function' ? column.widget(row) : column.widget;
  return widget ?? 'text';
}
