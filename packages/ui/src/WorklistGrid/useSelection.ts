import { useRef, useState } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { ALL_SELECTED, NOTHING_SELECTED, exactly, selectedCount, toggled } from './selection.ts';
import type { GridSelection } from './selection.ts';
import type { RowSource } from './rowSource.ts';
import type { GridTexts } from './texts.ts';

interface Options<Row> {
  readonly source: RowSource<Row>;
  readonly rowId: (row: Row) => string;
  readonly given: GridSelection | undefined;
  readonly onChange: ((selection: GridSelection) => void) | undefined;
  readonly texts: GridTexts;
  readonly onError: (error: unknown) => void;
}

/** Selected rows by id, the anchor that stretches begin at, and what is said of it. */
export function useSelection<Row>({ source, rowId, given, onChange, texts, onError }: Options<Row>) {
  const announce = useAnnounce();
  const [own, setOwn] = useState<GridSelection>(NOTHING_SELECTED);
  const anchor = useRef<{ readonly index: number; readonly id: string | null } | null>(null);
  // Rows of a long stretch may come after those of the next one.
  const asked = useRef(0);
  const selection = given ?? own;

  const idAt = (index: number) => {
    const row = source.peek(index);
    return row === undefined ? null : rowId(row);
  };
  const change = (next: GridSelection) => {
    asked.current += 1;
    setOwn(next);
    onChange?.(next);
    const count = selectedCount(next, source.count());
    announce(
      next.kind === 'all' && count > 0 ? texts.allSelected(count) : texts.selected(count),
      'grid-selection',
    );
  };
  /** The anchor holds while its row is where it was; else the stretch begins where the worker is. */
  const anchorAt = (index: number) => {
    const held = anchor.current;
    if (held && held.id !== null && idAt(held.index) === held.id) return held.index;
    anchor.current = { index, id: idAt(index) };
    return index;
  };

  return {
    selection,
    toggle: (index: number) => {
      const id = idAt(index);
      if (id === null) return;
      anchor.current = { index, id };
      change(toggled(selection, id));
    },
    /** Exactly the rows from the anchor (or `from`) to `to`. */
    stretch: (from: number, to: number) => {
      const begin = anchorAt(from);
      asked.current += 1;
      const turn = asked.current;
      source.rows(Math.min(begin, to), Math.max(begin, to) + 1).then((rows) => {
        if (turn === asked.current) change(exactly(rows.map(rowId)));
      }, onError);
    },
    all: () => change(ALL_SELECTED),
    clear: () => {
      anchor.current = null;
      change(NOTHING_SELECTED);
    },
  };
}
