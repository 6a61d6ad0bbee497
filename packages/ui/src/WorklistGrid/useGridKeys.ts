import type { KeyboardEvent } from 'react';
import { cellKind } from './cellKind.ts';
import type { AfterSave, GridAction } from './gridAction.ts';
import { cellElement, editorOf, insideOf, widgetsIn } from './gridDom.ts';
import { gridKey } from './gridKey.ts';
import { SELECT_COLUMN } from './GridRow.tsx';
import type { WorklistGridProps } from './props.ts';
import { selectedCount } from './selection.ts';
import { isOpen, typeCharacter } from './typeahead.ts';
import type { GridState } from './useGridState.ts';

/** Sorts by a header; the header of the check boxes selects all rows or none. */
export function pressHeader<Row>(state: GridState<Row>, columnId: string): void {
  if (columnId !== SELECT_COLUMN) return state.columns.sortBy(columnId);
  if (state.checks === 'all') state.chosen.clear();
  else state.chosen.all();
}

/** What keys do in the grid. */
export function useGridKeys<Row>(props: WorklistGridProps<Row>, state: GridState<Row>) {
  const { source, letters = 'act' } = props;
  const { active, count, columnIds, chosen, editing, goTo, typeahead } = state;
  const column = state.columns.shown.find((one) => one.column.id === active.columnId)?.column;

  const look = async (character: string, at: number) => {
    const next = typeCharacter(typeahead.current, character, at, active.index);
    typeahead.current = next.typeahead;
    const found = await source.find(next.typeahead.text, next.from % Math.max(1, count));
    if (found !== null && typeahead.current === next.typeahead) goTo(found, active.columnId);
  };

  const save = (then: AfterSave) => {
    if (!editing.save()) {
      // the reason stands under the field, where the next row is
      state.rows.reveal(Math.min(active.index + 1, count - 1));
      return;
    }
    const at = columnIds.indexOf(active.columnId);
    const next = columnIds[then === 'right' ? at + 1 : then === 'left' ? at - 1 : at];
    goTo(then === 'down' ? Math.min(active.index + 1, count - 1) : active.index, next ?? active.columnId);
  };

  const run = (action: GridAction, event: KeyboardEvent) => {
    const id = active.rowId;
    const target = event.target instanceof HTMLElement ? event.target : null;
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
        return pressHeader(state, active.columnId);
      case 'columnMenu':
        return state.setMenuOf(active.columnId);
      case 'menu':
        return target && id !== null ? props.onRowMenu?.(id, target) : undefined;
      case 'letter':
        return id === null ? undefined : props.onLetter?.(action.letter, id);
      case 'typeahead':
        return void look(action.character, event.timeStamp).catch(state.onError);
      case 'edit':
        editing.begin(active.index, active.columnId);
        return goTo(active.index, active.columnId);
      case 'save':
        return save(action.then);
      case 'restore':
        editing.restore();
        return goTo(active.index, active.columnId);
      case 'inside':
        return widgetsIn(target?.closest('[data-column]'))[action.at]?.focus();
      case 'leave':
        return state.grid.current
          ? cellElement(state.grid.current, active.index, active.columnId)?.focus()
          : undefined;
      case 'nothing':
        return undefined;
    }
  };

  return (event: KeyboardEvent) => {
    const row = active.index < 0 ? undefined : source.peek(active.index);
    const isControl = active.columnId === SELECT_COLUMN;
    const action = gridKey(event.nativeEvent, {
      index: active.index,
      column: columnIds.indexOf(active.columnId),
      rowCount: count,
      columnCount: columnIds.length,
      viewRows: Math.floor((state.heights.view - state.heights.header) / state.heights.row),
      letters,
      isTypeaheadOpen: isOpen(typeahead.current, event.timeStamp),
      hasSelection: selectedCount(chosen.selection, count) > 0,
      isSelectable: state.isSelectable,
      cell: column && !isControl ? cellKind(column, row) : 'text',
      isEditing: editorOf(event.target) !== null,
      inside: insideOf(event.target),
      hasColumnMenu: state.columns.hasMenu(active.columnId),
    });
    if (action === null) return;
    // A letter nobody listens to stays free for others, as does a row menu that nobody has.
    if (action.kind === 'letter' && !props.onLetter) return;
    if (action.kind === 'menu' && !props.onRowMenu) return;
    event.preventDefault();
    run(action, event);
  };
}
