import type { MouseEvent } from 'react';
import { cellKind } from './cellKind.ts';
import { editorOf, isWidget, placeOf } from './gridDom.ts';
import { SELECT_COLUMN } from './GridRow.tsx';
import type { WorklistGridProps } from './props.ts';
import { pressHeader } from './useGridKeys.ts';
import type { GridState } from './useGridState.ts';

/** What the mouse does in the grid. */
export function useGridPointer<Row>(
  props: WorklistGridProps<Row>,
  state: GridState<Row>,
  endedDrag: () => boolean,
) {
  const { source, rowId } = props;
  const { chosen, isSelectable, active } = state;

  const clickHeader = (event: MouseEvent, columnId: string) => {
    const target = event.target instanceof Element ? event.target : null;
    if (endedDrag() || target?.closest('[data-edge]')) return;
    if (target?.closest('[data-column-menu]')) {
      state.goTo(-1, columnId);
      state.setMenuOf(columnId);
      return;
    }
    pressHeader(state, columnId);
  };

  const kindAt = (index: number, columnId: string) => {
    const column = state.columns.shown.find((one) => one.column.id === columnId)?.column;
    return column ? cellKind(column, source.peek(index)) : 'text';
  };

  return {
    onClick: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (!place) return;
      if (place.index < 0) return clickHeader(event, place.columnId);
      const row = source.peek(place.index);
      if (row === undefined) return;
      const isBox = place.columnId === SELECT_COLUMN;
      if (isWidget(event.target) && !isBox) return;
      if (isSelectable && (isBox || event.ctrlKey)) return chosen.toggle(place.index);
      if (isSelectable && event.shiftKey) return chosen.stretch(active.index, place.index);
      // A cell that can be changed is opened for change by a second click, as by Enter; it does not open the row.
      if (kindAt(place.index, place.columnId) === 'editable') return;
      props.onOpen?.(rowId(row), { beside: false });
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (!place || place.index < 0 || editorOf(event.target)) return;
      if (kindAt(place.index, place.columnId) !== 'editable') return;
      state.editing.begin(place.index, place.columnId);
      state.goTo(place.index, place.columnId);
    },
    onContextMenu: (event: MouseEvent) => {
      const place = placeOf(event.target);
      // A text field keeps the menu that can paste.
      if (!place || editorOf(event.target)) return;
      // The menu key was already answered at keydown; the browser's own event for it has no button pressed.
      const isButton = event.button === 2;
      if (place.index < 0) {
        if (!state.columns.hasMenu(place.columnId)) return;
        event.preventDefault();
        if (!isButton) return;
        state.goTo(-1, place.columnId);
        state.setMenuOf(place.columnId);
        return;
      }
      const row = source.peek(place.index);
      if (!props.onRowMenu || row === undefined) return;
      event.preventDefault();
      if (!isButton) return;
      state.goTo(place.index, place.columnId);
      props.onRowMenu(rowId(row), { x: event.clientX, y: event.clientY });
    },
  };
}
