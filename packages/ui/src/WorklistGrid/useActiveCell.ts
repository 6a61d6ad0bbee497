import { useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { RowSource } from './rowSource.ts';
import type { GridPlace } from './types.ts';

/** The tab stop. `rowId` null: the header row (index −1), or a row not yet fetched. */
export interface ActiveCell {
  readonly index: number;
  readonly rowId: string | null;
  readonly columnId: string;
}

interface Options<Row> {
  readonly source: RowSource<Row>;
  readonly version: number;
  readonly rowId: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  /** Where to begin: remembered by the owner for each view. */
  readonly initial: GridPlace | undefined;
  readonly firstColumnId: string;
  /** The row that held the tab stop is gone. */
  readonly onGone: (name: string) => void;
  /** The tab stop went along to another index. */
  readonly onFollowed: (index: number) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Remembers the tab stop as row id and column id. Until the worker has been in the grid it is the first row of the
 * current order; after that it follows its row through sort, filter and sync. When the row is gone, the same place in
 * the list takes over, else the one before. With no rows at all it is in the header, and the row is remembered.
 */
export function useActiveCell<Row>(options: Options<Row>) {
  const { source, version, rowId, rowName, initial, firstColumnId, onGone, onFollowed, onError } = options;
  const isTouched = useRef(initial !== undefined);
  const lastName = useRef('');
  const [cell, setCell] = useState<ActiveCell>({
    index: 0,
    rowId: initial?.rowId ?? null,
    columnId: initial?.columnId ?? firstColumnId,
  });

  const idAt = useCallback(
    (index: number) => {
      const row = index < 0 ? undefined : source.peek(index);
      return row === undefined ? null : rowId(row);
    },
    [source, rowId],
  );

  /** The tab stop goes here, because the worker wants it so. */
  const move = useCallback(
    (index: number, columnId: string) => {
      isTouched.current = true;
      setCell({ index, rowId: idAt(index), columnId });
    },
    [idAt],
  );

  const follow = useEffectEvent((): (() => void) | undefined => {
    const count = source.count();
    const place = (index: number, id: string | null) =>
      setCell((before) => ({ ...before, index, rowId: id }));
    if (count === 0) return undefined;
    if (!isTouched.current) {
      if (cell.index !== 0 || cell.rowId !== idAt(0)) place(0, idAt(0));
      return undefined;
    }
    if (cell.index < 0 || idAt(cell.index) === cell.rowId) return undefined;
    if (cell.rowId === null) {
      const index = Math.min(cell.index, count - 1);
      place(index, idAt(index));
      return undefined;
    }

    let isStale = false;
    const id = cell.rowId;
    const settle = (found: number | null) => {
      if (isStale) return;
      const index = found ?? Math.min(cell.index, source.count() - 1);
      place(index, found === null ? idAt(index) : id);
      if (found === null && lastName.current !== '') onGone(lastName.current);
      onFollowed(index);
    };
    const answer = source.indexOf(id);
    if (answer instanceof Promise) answer.then(settle, onError);
    else settle(answer);
    return () => {
      isStale = true;
    };
  });
  useLayoutEffect(() => follow(), [source, version]);

  const remember = useEffectEvent(() => {
    const row = cell.index < 0 ? undefined : source.peek(cell.index);
    if (row !== undefined && rowId(row) === cell.rowId) lastName.current = rowName(row);
  });
  useLayoutEffect(() => remember(), [cell, version]);

  return { cell, move };
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
