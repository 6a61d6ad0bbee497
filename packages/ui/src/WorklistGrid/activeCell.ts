/** The tab stop. `rowId` null: the header row (index −1), or a row not yet fetched. */
export interface ActiveCell {
  readonly index: number;
  readonly rowId: string | null;
  readonly columnId: string;
}

/** The rows as they are now. */
interface RowsNow {
  readonly count: number;
  readonly idAt: (index: number) => string | null;
}

/** How many rows after and before the tab stop are remembered, in case it goes. */
const AFTER = 8;
const BEFORE = 4;

/**
 * What becomes of the tab stop when the rows changed. `seek`: its row has moved or is gone, and must be looked for.
 * Until the worker has been in the grid (`isTouched`) it is the first row of the current order.
 */
export function afterChange(
  cell: ActiveCell,
  isTouched: boolean,
  rows: RowsNow,
): { readonly kind: 'stay' | 'seek' } | { readonly kind: 'place'; readonly cell: ActiveCell } {
  const stay = { kind: 'stay' } as const;
  // With no rows at all the header stands in, and the place is remembered.
  if (rows.count === 0) return stay;
  const at = (index: number) => ({
    kind: 'place' as const,
    cell: { ...cell, index, rowId: rows.idAt(index) },
  });
  if (!isTouched) return cell.index === 0 && cell.rowId === rows.idAt(0) ? stay : at(0);
  if (cell.index < 0 || rows.idAt(cell.index) === cell.rowId) return stay;
  return cell.rowId === null ? at(Math.min(cell.index, rows.count - 1)) : { kind: 'seek' };
}

/** The ids to try when the tab stop's row is gone: the next ones as they stood, then the ones before. */
export function neighbours(index: number, { count, idAt }: RowsNow): readonly string[] {
  const ids: string[] = [];
  const add = (at: number) => {
    const id = at >= 0 && at < count ? idAt(at) : null;
    if (id !== null) ids.push(id);
  };
  for (let step = 1; step <= AFTER; step += 1) add(index + step);
  for (let step = 1; step <= BEFORE; step += 1) add(index - step);
  return ids;
}

/** The tab stop as it can be drawn: inside the rows there are, in a column that is shown. */
export function drawnCell(
  cell: ActiveCell,
  count: number,
  columnIds: readonly string[],
  fallback: string,
): ActiveCell {
  const columnId = columnIds.includes(cell.columnId) ? cell.columnId : fallback;
  if (count === 0) return { index: -1, rowId: null, columnId };
  return { index: Math.min(cell.index, count - 1), rowId: cell.rowId, columnId };
}
