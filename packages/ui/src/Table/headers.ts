/** What a column's head needs to know of its column. */
export interface HeadColumn {
  readonly id: string;
  /** Name of the heading that it shares with its neighbours. */
  readonly group?: string;
}

/** A cell of the upper head row: one column without a group, or the neighbours of one group. */
export interface HeadCell {
  readonly group: string | null;
  readonly columnIds: readonly string[];
}

/** The upper head row: neighbours with the same group under one cell. Null when no column has a group. */
export function headCells(columns: readonly HeadColumn[]): readonly HeadCell[] | null {
  if (columns.every((column) => column.group === undefined)) return null;
  const cells: { group: string | null; columnIds: string[] }[] = [];
  for (const column of columns) {
    const last = cells.at(-1);
    if (last && column.group !== undefined && last.group === column.group) last.columnIds.push(column.id);
    else cells.push({ group: column.group ?? null, columnIds: [column.id] });
  }
  return cells;
}
