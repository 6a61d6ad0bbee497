import { useImperativeHandle, useLayoutEffect } from 'react';
import type { CSSProperties, FocusEvent, FormEvent, KeyboardEvent } from 'react';
import { GridBody } from './GridBody.tsx';
import { gridClass as c } from './gridClass.ts';
import { GridColumnMenu } from './GridColumnMenu.tsx';
import { editorOf } from './gridDom.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridOrphans } from './GridOrphans.tsx';
import type { WorklistGridProps } from './props.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useGridPointer } from './useGridPointer.ts';
import { useGridState } from './useGridState.ts';
import { useHeaderDrag } from './useHeaderDrag.ts';

/**
 * The worklist: an ARIA grid that draws only its window (WAI-ARIA APG grid). One tab stop, remembered by row and column
 * id; keys in `WorklistGrid.keys.ts`; rows, order, filter and search are the source's.
 */
export function WorklistGrid<Row>(props: WorklistGridProps<Row>) {
  const { source, hasCheckboxes = false } = props;
  const state = useGridState(props);
  const { active, count, columns, editing, focus, isSelectable, texts } = state;
  const { shown } = columns;
  const keyDown = useGridKeys(props, state);

  const boxes = hasCheckboxes ? ['1.5rem'] : [];
  const tracksWith = (id: string | null, rem: number) =>
    [...boxes, ...shown.map(({ column, track }) => (column.id === id ? `${rem}rem` : track))].join(' ');
  const tracks = tracksWith(null, 0);
  const drag = useHeaderDrag({
    grid: state.grid,
    isEnabled: columns.canArrange,
    tracks,
    tracksWith,
    onResize: columns.setWidth,
    onDrop: columns.drop,
  });
  const pointer = useGridPointer(props, state, drag.endedDrag);

  useImperativeHandle(props.ref, () => ({
    // with no rows the header is shown as the tab stop, but the place in the rows is what is kept
    focus: () => state.goTo(count === 0 ? state.keptIndex : active.index, active.columnId),
    focusRow: async (id) => {
      const index = await source.indexOf(id);
      if (index !== null) state.goTo(index, active.columnId);
      return index !== null;
    },
    clearSelection: state.chosen.clear,
  }));

  const { onPlaceChange } = props;
  useLayoutEffect(() => {
    onPlaceChange?.(active.rowId === null ? null : { rowId: active.rowId, columnId: active.columnId });
  }, [onPlaceChange, active.rowId, active.columnId]);

  const isBusy = props.isLoading === true;
  const style: CSSProperties & Record<'--grid-columns', string> = { '--grid-columns': tracks };
  return (
    <>
      <div className={c('scroller')} ref={state.scroller}>
        <div className={c('probe')} ref={state.rowProbe} aria-hidden="true" />
        <div
          ref={state.grid}
          role="grid"
          className={c('grid')}
          style={style}
          aria-label={props.label}
          // the row that says there is none, or that they are on their way, is one
          aria-rowcount={isBusy && count === 0 ? -1 : Math.max(count, props.empty === null ? 0 : 1) + 1}
          aria-colcount={props.columns.length + boxes.length}
          aria-multiselectable={isSelectable || undefined}
          aria-busy={isBusy || undefined}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Escape' && drag.cancel()) event.preventDefault();
            else keyDown(event);
          }}
          {...pointer}
          onFocus={focus.handlers.onFocus}
          onBlur={(event: FocusEvent) => {
            focus.handlers.onBlur(event);
            // another window came in front: the field is not left
            if (editorOf(event.target) && event.target !== document.activeElement) editing.leave();
          }}
          onInput={(event: FormEvent) => {
            const editor = editorOf(event.target);
            if (editor) editing.type(editor.value);
          }}
        >
          <GridHeader
            columns={shown}
            sort={props.sort}
            activeColumnId={active.index === -1 ? active.columnId : null}
            headerRef={state.header}
            checks={hasCheckboxes ? { state: state.checks, count } : undefined}
            hasMenu={columns.hasMenu}
            menuOf={state.menuOf}
            canArrange={columns.canArrange}
            drop={drag.drop}
            handlers={drag.handlers}
            texts={texts}
          />
          <GridBody props={props} state={state} />
        </div>
      </div>
      <GridColumnMenu state={state} />
      <GridOrphans state={state} />
    </>
  );
}
