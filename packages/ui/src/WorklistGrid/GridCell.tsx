import { useId } from 'react';
import { Hidden } from '../Hidden/index.ts';
import { cellKind } from './cellKind.ts';
import type { Draft } from './drafts.ts';
import { gridClass as c } from './gridClass.ts';
import type { GridTexts } from './texts.ts';
import type { GridColumn } from './types.ts';

interface GridCellProps<Row> {
  readonly row: Row;
  readonly name: string;
  readonly column: GridColumn<Row>;
  readonly colIndex: number;
  /** The tab stop is here. */
  readonly isActive: boolean;
  readonly isEditable: boolean;
  readonly draft: Draft | undefined;
  readonly texts: GridTexts;
}

/** One cell: its text, its widget, or the field in which its text is changed. */
export function GridCell<Row>(props: GridCellProps<Row>) {
  const { row, column, draft, texts } = props;
  const kind = cellKind(column, row);
  const stop = props.isActive ? 0 : -1;
  const isOpen = draft?.state === 'open';
  const takesFocus = kind !== 'control' && !isOpen;
  return (
    <div
      role={column.isRowHeader ? 'rowheader' : 'gridcell'}
      className={c(
        'cell',
        column.isRowHeader && 'rowHeader',
        column.align === 'end' && 'end',
        kind === 'editable' && 'editable',
        isOpen && 'open',
        draft?.state === 'refused' && 'refused',
      )}
      aria-colindex={props.colIndex}
      aria-readonly={(props.isEditable && kind !== 'editable') || undefined}
      aria-busy={draft?.state === 'saving' || undefined}
      aria-invalid={draft?.state === 'refused' || undefined}
      data-column={column.id}
      tabIndex={takesFocus ? stop : undefined}
    >
      {isOpen ? (
        <CellEditor {...props} draft={draft} stop={stop} />
      ) : draft ? (
        <>
          {draft.text}
          {draft.state === 'refused' ? (
            <span className={c('mark')} title={texts.notSaved(draft.error ?? '')}>
              <span aria-hidden="true"> !</span>
              <Hidden> {texts.notSaved(draft.error ?? '')}</Hidden>
            </span>
          ) : (
            <Hidden> {texts.saving}</Hidden>
          )}
        </>
      ) : (
        column.cell(row, {
          tabIndex: kind === 'control' ? stop : -1,
          'data-grid-widget': kind === 'control' ? 'control' : 'group',
        })
      )}
    </div>
  );
}

/** What is typed is kept by the grid at every key: the field itself may be drawn anew elsewhere at any time. */
function CellEditor<Row>(props: GridCellProps<Row> & { readonly draft: Draft; readonly stop: 0 | -1 }) {
  const { column, draft, texts } = props;
  const { error } = draft;
  const errorId = useId();
  return (
    <>
      <input
        className={c('editor')}
        type="text"
        aria-label={texts.editing(column.header, props.name)}
        aria-invalid={error !== null || undefined}
        aria-describedby={error === null ? undefined : errorId}
        defaultValue={draft.text}
        inputMode={column.edit?.inputMode}
        maxLength={column.edit?.maxLength}
        autoComplete="off"
        dir="auto"
        tabIndex={props.stop}
        data-grid-widget="editor"
      />
      {error !== null && (
        <span className={c('editError')} id={errorId}>
          {error}
        </span>
      )}
    </>
  );
}
