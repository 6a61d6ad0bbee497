import { useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { afterChange, neighbours } from './activeCell.ts';
import type { ActiveCell } from './activeCell.ts';
import type { RowSource } from './rowSource.ts';
import type { GridPlace } from './types.ts';

interface Options<Row> {
  readonly source: RowSource<Row>;
  readonly version: number;
  readonly rowId: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  /** Where to begin: remembered by the owner for each view. */
  readonly initial: GridPlace | undefined;
  readonly firstColumnId: string;
  /** The row that held the tab stop is gone. */
  readonly onGone: (id: string, name: string) => void;
  /** The tab stop went along to another index. */
  readonly onFollowed: (index: number) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Remembers the tab stop as row id and column id. Until the worker has been in the grid it is the first row of the
 * current order; after that it follows its row through sort, filter and sync. When the row is gone, the next of its
 * neighbours that is left takes over, else the one before. With no rows at all it is in the header, and the row is
 * remembered.
 */
export function useActiveCell<Row>(options: Options<Row>) {
  const { source, version, rowId, rowName, initial, firstColumnId, onGone, onFollowed, onError } = options;
  const isTouched = useRef(initial !== undefined);
  const follows = useRef(false);
  const before = useRef<{ readonly name: string; readonly near: readonly string[] }>({ name: '', near: [] });
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
    const next = afterChange(cell, isTouched.current, { count: source.count(), idAt });
    follows.current = next.kind === 'place';
    if (next.kind === 'place') setCell(next.cell);
    if (next.kind !== 'seek' || cell.rowId === null) return undefined;

    let isStale = false;
    let isAtOnce = true;
    const { name, near } = before.current;
    const gone = cell.rowId;
    const settle = (index: number, id: string | null) => {
      if (isStale) return;
      // An answer that came later is drawn as it is: nothing more is under way.
      follows.current = isAtOnce;
      setCell((was) => ({ ...was, index, rowId: id }));
      if (id !== gone) onGone(gone, name);
      onFollowed(index);
    };
    const ids = [gone, ...near];
    /** At once where the source answers at once, so that nobody sees the tab stop elsewhere. */
    const seek = (turn: number): void | Promise<void> => {
      const id = ids[turn];
      if (id === undefined) {
        const index = Math.min(cell.index, source.count() - 1);
        return settle(index, idAt(index));
      }
      const answer = source.indexOf(id);
      const take = (index: number | null) => (index === null ? seek(turn + 1) : settle(index, id));
      return answer instanceof Promise ? answer.then(take) : take(answer);
    };
    const later = seek(0);
    isAtOnce = false;
    later?.catch(onError);
    return () => {
      isStale = true;
    };
  });
  useLayoutEffect(() => follow(), [source, version]);

  const remember = useEffectEvent(() => {
    const row = cell.index < 0 ? undefined : source.peek(cell.index);
    if (row === undefined || rowId(row) !== cell.rowId) return;
    before.current = { name: rowName(row), near: neighbours(cell.index, { count: source.count(), idAt }) };
  });
  useLayoutEffect(() => remember(), [cell, version]);

  return {
    cell,
    move,
    /** Whether what is drawn now is about to be drawn again with the tab stop where it went. */
    follows,
  };
}
