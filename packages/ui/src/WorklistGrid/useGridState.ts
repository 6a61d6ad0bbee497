import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { drawnCell } from './activeCell.ts';
import { NO_TYPEAHEAD } from './typeahead.ts';
import { SELECT_COLUMN } from './GridRow.tsx';
import type { WorklistGridProps } from './props.ts';
import { checkState } from './selection.ts';
import { texts as swedish } from './texts.ts';
import type { GridTexts } from './texts.ts';
import { useActiveCell } from './useActiveCell.ts';
import { useColumnLayout } from './useColumnLayout.ts';
import { useEditing } from './useEditing.ts';
import { useGridFocus } from './useGridFocus.ts';
import { useGridSpeech } from './useGridSpeech.ts';
import { useHeights } from './useHeights.ts';
import { useSelection } from './useSelection.ts';
import { useWindow } from './useWindow.ts';

/** All that one drawing of the grid knows, put together from its parts; keys and mouse act on it. */
export function useGridState<Row>(props: WorklistGridProps<Row>) {
  const { source, rowId, rowName, isSelectable = true, hasCheckboxes = false } = props;
  const announce = useAnnounce();
  const texts = useMemo<GridTexts>(() => ({ ...swedish, ...props.texts }), [props.texts]);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  if (failure) throw failure.error;
  const onError = props.onError ?? ((error: unknown) => setFailure({ error }));

  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const typeahead = useRef(NO_TYPEAHEAD);
  const version = useSyncExternalStore(source.subscribe, source.version);
  const count = source.count();
  const columns = useColumnLayout(props, texts, grid);
  const { shown } = columns;
  const columnIds = useMemo(
    () => [...(hasCheckboxes ? [SELECT_COLUMN] : []), ...shown.map(({ column }) => column.id)],
    [shown, hasCheckboxes],
  );
  const naming = shown.find(({ column }) => column.isRowHeader) ?? shown[0];
  const nameColumnId = naming?.column.id ?? '';
  const { rowProbe, header, heights } = useHeights(scroller);

  const editing = useEditing({
    source,
    version,
    columns: props.columns,
    rowId,
    rowName,
    texts,
    onError: props.onError,
  });
  const { cell, move, follows } = useActiveCell({
    source,
    version,
    rowId,
    rowName,
    initial: props.initialPlace,
    firstColumnId: nameColumnId,
    onGone: (id, name) => {
      // what was being typed in the row is sent, though the row is no longer here
      if (editing.isOpenIn(id)) editing.leave();
      if (!focus.holds.current) return;
      focus.want();
      if (name !== '') announce(texts.rowGone(name), 'grid-gone');
    },
    onFollowed: (index) => {
      if (focus.holds.current) rows.reveal(index);
    },
    onError,
  });
  const active = drawnCell(cell, count, columnIds, nameColumnId);
  const rows = useWindow({
    source,
    version,
    count,
    activeIndex: active.index,
    heights,
    scroller,
    holdsFocus: () => focus.holds.current,
    onError,
  });
  const focus = useGridFocus({ grid, scroller, active, count, keptIndex: cell.index, follows, move });
  const chosen = useSelection({
    source,
    rowId,
    given: props.selection,
    onChange: props.onSelectionChange,
    texts,
    onError,
  });
  useGridSpeech({ props, shown, texts });

  const [menuOf, setMenuOf] = useState<string | null>(null);
  const checks = hasCheckboxes
    ? checkState(chosen.selection, count, (index) => {
        const row = source.peek(index);
        return row === undefined ? null : rowId(row);
      })
    : 'none';

  return {
    texts,
    onError,
    scroller,
    grid,
    rowProbe,
    header,
    heights,
    typeahead,
    count,
    columns,
    columnIds,
    active,
    keptIndex: cell.index,
    rows,
    focus,
    editing,
    chosen,
    isSelectable,
    checks,
    menuOf,
    setMenuOf,
    /** The tab stop goes there, is scrolled to and takes the focus. */
    goTo: (index: number, columnId: string) => {
      focus.want();
      move(index, columnId);
      if (index >= 0 && index < count) rows.reveal(index);
    },
  };
}

export type GridState<Row> = ReturnType<typeof useGridState<Row>>;
