import { memo } from 'react';
import type { CSSProperties } from 'react';
import { Hidden } from '../Hidden/index.ts';
import type { RowDrafts } from './drafts.ts';
import { GridCell } from './GridCell.tsx';
import { gridClass as c } from './gridClass.ts';
import type { GridTexts } from './texts.ts';
import type { ShownColumn } from './useColumns.ts';

interface GridRowProps<Row> {
  readonly row: Row | undefined;
  readonly index: number;
  readonly start: number;
  readonly columns: readonly ShownColumn<Row>[];
  /** The column of the tab stop, when it is in this row. */
  readonly activeColumnId: string | null;
  readonly isSelected: boolean | undefined;
  readonly isCurrent: boolean;
  /** "Välj {rad}"; given: the row has a check box. */
  readonly selectLabel: string | undefined;
  readonly name: string;
  /** Some cells can be changed in place, so the others are marked as those that cannot. */
  readonly isEditable: boolean;
  /** What is typed in the row's cells and not saved. */
  readonly drafts: RowDrafts | undefined;
  readonly texts: GridTexts;
}

/** One row. Drawn anew only when something of its own changed: an arrow key costs two rows, not the window. */
export const GridRow = memo(function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, start, columns, activeColumnId, isSelected, isCurrent, selectLabel, texts } = props;
  const place: CSSProperties = { transform: `translateY(${start}px)` };
  const offset = selectLabel === undefined ? 0 : 1;
  return (
    <div
      role="row"
      className={c(
        'row',
        activeColumnId !== null && 'active',
        isSelected && 'selected',
        isCurrent && 'current',
      )}
      style={place}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isCurrent || undefined}
      aria-busy={row === undefined || undefined}
    >
      {selectLabel !== undefined && (
        <div
          role="gridcell"
          className={c('cell', 'checkCell')}
          aria-colindex={1}
          aria-readonly={props.isEditable || undefined}
          data-column={SELECT_COLUMN}
        >
          <input
            type="checkbox"
            className={c('check')}
            aria-label={selectLabel}
            checked={isSelected ?? false}
            readOnly
            tabIndex={activeColumnId === SELECT_COLUMN ? 0 : -1}
            data-grid-widget="control"
          />
        </div>
      )}
      {columns.map(({ column, place: at }) =>
        row === undefined ? (
          <div
            key={column.id}
            role={column.isRowHeader ? 'rowheader' : 'gridcell'}
            className={c('cell')}
            aria-colindex={at + offset}
            data-column={column.id}
            tabIndex={activeColumnId === column.id ? 0 : -1}
          >
            <span className={c('waiting')} />
            {/* said once for the row */}
            {column.isRowHeader === true && <Hidden>{texts.loading}</Hidden>}
          </div>
        ) : (
          <GridCell
            key={column.id}
            row={row}
            name={props.name}
            column={column}
            colIndex={at + offset}
            isActive={activeColumnId === column.id}
            isEditable={props.isEditable}
            draft={props.drafts?.get(column.id)}
            texts={texts}
          />
        ),
      )}
    </div>
  );
}) as <Row>(props: GridRowProps<Row>) => React.JSX.Element;

/** Id of the column of check boxes. */
export const SELECT_COLUMN = 'grid-select';
