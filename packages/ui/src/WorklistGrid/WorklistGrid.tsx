/* Long because focus, scrolling and selection of the grid are one state; what is pure of it stands beside it. */
import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { CSSProperties, FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { texts as swedish } from '../texts.ts';
import { gridClass as c } from './gridClass.ts';
import { gridKey } from './gridKey.ts';
import type { GridAction } from './gridKey.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridRow, SELECT_COLUMN } from './GridRow.tsx';
import { cellElement, placeOf } from './gridDom.ts';
import { isSelected, selectedCount } from './selection.ts';
import { NO_TYPEAHEAD, isOpen, typeCharacter } from './typeahead.ts';
import type { WorklistGridProps } from './props.ts';
import { drawnCell, useActiveCell } from './useActiveCell.ts';
import { useColumns } from './useColumns.ts';
import { useGridSpeech } from './useGridSpeech.ts';
import { useHeights } from './useHeights.ts';
import { useSelection } from './useSelection.ts';
import { uniqueKeys } from './uniqueKeys.ts';
import { useWindow } from './useWindow.ts';

const NONE: readonly string[] = [];

/**
 * The worklist: an ARIA grid that draws only its window (WAI-ARIA APG grid). One tab stop, remembered by row and column
 * id; keys in `WorklistGrid.keys.ts`; rows, order, filter and search are the source's.
 */
export function WorklistGrid<Row>(props: WorklistGridProps<Row>) {
  const {
    label,
    source,
    rowId,
    rowName,
    sort,
    letters = 'act',
    isSelectable = true,
    hasCheckboxes = false,
  } = props;
  const texts = useMemo(() => ({ ...swedish.grid, ...props.texts }), [props.texts]);
  const announce = useAnnounce();
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  if (failure) throw failure.error;
  const onError = props.onError ?? ((error: unknown) => setFailure({ error }));

  const version = useSyncExternalStore(source.subscribe, source.version);
  const count = source.count();
  const columns = useColumns(props.columns, props.hiddenColumns ?? NONE, props.columnOrder ?? NONE);
  const columnIds = useMemo(
    () => [...(hasCheckboxes ? [SELECT_COLUMN] : []), ...columns.map((column) => column.id)],
    [columns, hasCheckboxes],
  );
  const nameColumnId = (columns.find((column) => column.isRowHeader) ?? columns[0])?.id ?? '';

  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const holdsFocus = useRef(false);
  const waitsForRows = useRef(false);
  const typeahead = useRef(NO_TYPEAHEAD);
  const { rowProbe, header, heights } = useHeights();

  const { cell, move } = useActiveCell({
    source,
    version,
    rowId,
    rowName,
    initial: props.initialPlace,
    firstColumnId: nameColumnId,
    onGone: (name) => {
      if (holdsFocus.current) announce(texts.rowGone(name), 'grid-gone');
    },
    onFollowed: (index) => {
      if (holdsFocus.current) virtualizer.scrollToIndex(index);
    },
    onError,
  });
  const active = drawnCell(cell, count, columnIds, nameColumnId);
  const { virtualizer, items } = useWindow({
    source,
    version,
    count,
    activeIndex: active.index,
    heights,
    scroller,
    onError,
  });
  const chosen = useSelection({
    source,
    rowId,
    given: props.selection,
    onChange: props.onSelectionChange,
    texts,
    onError,
  });
  useGridSpeech(source, columns, sort, texts);

  /**
   * Focus goes to the tab stop when the worker moved it, again when its element was replaced under the focus, and from
   * the header to a row when it only stood there for want of rows.
   */
  useLayoutEffect(() => {
    const wasLost = holdsFocus.current && document.activeElement === document.body;
    const rowsCame = holdsFocus.current && waitsForRows.current && active.index >= 0;
    waitsForRows.current = count === 0 && cell.index >= 0;
    if (!wantsFocus.current && !wasLost && !rowsCame) return;
    const element = grid.current && cellElement(grid.current, active.index, active.columnId);
    if (!element) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  });

  const { onPlaceChange } = props;
  useLayoutEffect(() => {
    onPlaceChange?.(active.rowId === null ? null : { rowId: active.rowId, columnId: active.columnId });
  }, [onPlaceChange, active.rowId, active.columnId]);

  const goTo = (index: number, columnId: string) => {
    wantsFocus.current = true;
    move(index, columnId);
    if (index >= 0 && index < count) virtualizer.scrollToIndex(index);
  };

  useImperativeHandle(props.ref, () => ({
    // with no rows the header is shown as the tab stop, but the place in the rows is what is kept
    focus: () => goTo(count === 0 ? cell.index : active.index, active.columnId),
    focusRow: async (id) => {
      const index = await source.indexOf(id);
      if (index !== null) goTo(index, active.columnId);
      return index !== null;
    },
  }));

  const look = async (character: string, at: number) => {
    const next = typeCharacter(typeahead.current, character, at, active.index);
    typeahead.current = next.typeahead;
    const found = await source.find(next.typeahead.text, next.from % Math.max(1, count));
    if (found !== null && typeahead.current === next.typeahead) goTo(found, active.columnId);
  };

  const run = (action: GridAction, event: KeyboardEvent | MouseEvent) => {
    const id = active.rowId;
    switch (action.kind) {
      case 'move':
        return goTo(action.index, columnIds[action.column] ?? active.columnId);
      case 'extend':
        chosen.stretch(active.index, action.index);
        return goTo(action.index, active.columnId);
      case 'open':
        return id === null ? undefined : props.onOpen?.(id, { beside: action.beside });
      case 'toggle':
        return chosen.toggle(active.index);
      case 'selectTo':
        return chosen.stretch(active.index, active.index);
      case 'selectAll':
        return chosen.all();
      case 'clearSelection':
        return chosen.clear();
      case 'sort':
        return sortBy(active.columnId);
      case 'menu':
        return event.target instanceof HTMLElement && id !== null
          ? props.onRowMenu?.(id, event.target)
          : undefined;
      case 'letter':
        return id === null ? undefined : props.onLetter?.(action.letter, id);
      case 'typeahead':
        return void look(action.character, event.timeStamp).catch(onError);
      case 'nothing':
        return undefined;
    }
  };

  const total = selectedCount(chosen.selection, count);
  const sortBy = (columnId: string) => {
    if (columnId === SELECT_COLUMN) return total === count ? chosen.clear() : chosen.all();
    if (columns.find((column) => column.id === columnId)?.isSortable) props.onSort?.(columnId);
  };

  const keyDown = (event: KeyboardEvent) => {
    const view = scroller.current?.clientHeight ?? 0;
    const action = gridKey(event.nativeEvent, {
      index: active.index,
      column: columnIds.indexOf(active.columnId),
      rowCount: count,
      columnCount: columnIds.length,
      viewRows: Math.floor((view - heights.header) / heights.row),
      letters,
      isTypeaheadOpen: isOpen(typeahead.current, event.timeStamp),
      hasSelection: total > 0,
      isSelectable,
    });
    if (action === null) return;
    // A letter nobody listens to stays free for others.
    if (action.kind === 'letter' && !props.onLetter) return;
    event.preventDefault();
    run(action, event);
  };

  const click = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    if (place.index < 0) return sortBy(place.columnId);
    const row = source.peek(place.index);
    if (row === undefined) return;
    if (isSelectable && (place.columnId === SELECT_COLUMN || event.ctrlKey))
      return chosen.toggle(place.index);
    if (isSelectable && event.shiftKey) return chosen.stretch(active.index, place.index);
    props.onOpen?.(rowId(row), { beside: false });
  };

  const contextMenu = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const row = place ? source.peek(place.index) : undefined;
    if (!props.onRowMenu || row === undefined || !(event.target instanceof HTMLElement)) return;
    event.preventDefault();
    // The Menu key was already answered at keydown; the browser's own event for it has no button pressed.
    if (event.button === 2) props.onRowMenu(rowId(row), event.target);
  };

  const focus = (event: FocusEvent) => {
    holdsFocus.current = true;
    const place = placeOf(event.target);
    if (place && (place.index !== active.index || place.columnId !== active.columnId))
      move(place.index, place.columnId);
  };
  const blur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) holdsFocus.current = false;
  };

  const tracks: CSSProperties & Record<'--grid-columns', string> = {
    '--grid-columns': [...(hasCheckboxes ? ['1.5rem'] : []), ...columns.map((column) => column.width)].join(
      ' ',
    ),
  };
  const keyOf = uniqueKeys();
  const isBusy = props.isLoading === true;
  return (
    <div className={c('scroller')} ref={scroller}>
      <div className={c('probe')} ref={rowProbe} aria-hidden="true" />
      <div
        ref={grid}
        role="grid"
        className={c('grid')}
        style={tracks}
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columnIds.length}
        aria-multiselectable={isSelectable || undefined}
        aria-busy={isBusy || undefined}
        onKeyDown={keyDown}
        onClick={click}
        onContextMenu={contextMenu}
        onFocus={focus}
        onBlur={blur}
      >
        <GridHeader
          columns={columns}
          sort={sort}
          activeColumnId={active.index === -1 ? active.columnId : null}
          headerRef={header}
          checks={
            hasCheckboxes
              ? { state: total === 0 ? 'none' : total === count ? 'all' : 'some', count }
              : undefined
          }
          texts={texts}
        />
        <div role="rowgroup" className={c('body')} style={{ blockSize: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = source.peek(item.index);
            const id = row === undefined ? null : rowId(row);
            return (
              <GridRow
                key={keyOf(id, item.index)}
                row={row}
                index={item.index}
                start={item.start}
                columns={columns}
                activeColumnId={item.index === active.index ? active.columnId : null}
                isSelected={isSelectable ? id !== null && isSelected(chosen.selection, id) : undefined}
                isCurrent={id !== null && id === props.currentId}
                selectLabel={
                  hasCheckboxes ? texts.selectRow(row === undefined ? '' : rowName(row)) : undefined
                }
              />
            );
          })}
        </div>
        {count === 0 && (
          <div role="rowgroup">
            <div role="row" aria-rowindex={2}>
              <div role="gridcell" aria-colspan={columnIds.length} className={c('emptyRow')}>
                {isBusy ? swedish.loading : (props.empty ?? texts.empty)}
              </div>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
