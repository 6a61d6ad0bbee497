import { memo } from 'react';
import type { CSSProperties } from 'react';
import { Hidden } from '../Hidden/index.ts';
import { texts } from '../texts.ts';
import { gridClass as c } from './gridClass.ts';
import type { GridColumn } from './types.ts';

interface GridRowProps<Row> {
  readonly row: Row | undefined;
  readonly index: number;
  readonly start: number;
  readonly columns: readonly GridColumn<Row>[];
  /** The column of the tab stop, when it is in this row. */
  readonly activeColumnId: string | null;
  readonly isSelected: boolean | undefined;
  readonly isCurrent: boolean;
  /** "Välj {rad}"; given: the row has a check box. */
  readonly selectLabel: string | undefined;
}

/** One row. Drawn anew only when something of its own changed: an arrow key costs two rows, not the window. */
export const GridRow = memo(function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, start, columns, activeColumnId, isSelected, isCurrent, selectLabel } = props;
  const place: CSSProperties = { transform: `translateY(${start}px)` };
  const offset = selectLabel === undefined ? 1 : 2;
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
        <div role="gridcell" className={c('cell')} aria-colindex={1} data-column={SELECT_COLUMN}>
          <input
            type="checkbox"
            className={c('check')}
            aria-label={selectLabel}
            checked={isSelected ?? false}
            readOnly
            tabIndex={activeColumnId === SELECT_COLUMN ? 0 : -1}
            data-grid-widget
          />
        </div>
      )}
      {columns.map((column, position) => (
        <div
          key={column.id}
          role={column.isRowHeader ? 'rowheader' : 'gridcell'}
          className={c('cell', column.isRowHeader && 'rowHeader', column.align === 'end' && 'end')}
          aria-colindex={position + offset}
          data-column={column.id}
          tabIndex={activeColumnId === column.id ? 0 : -1}
        >
          {row === undefined ? <Waiting isName={column.isRowHeader === true} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}) as <Row>(props: GridRowProps<Row>) => React.JSX.Element;

/** A cell whose row has not come. Its name column says so once for the row. */
function Waiting({ isName }: { readonly isName: boolean }) {
  return (
    <>
      <span className={c('waiting')} />
      {isName && <Hidden>{texts.loading}</Hidden>}
    </>
  );
}

/** Id of the column of check boxes. */
export const SELECT_COLUMN = 'grid-select';
