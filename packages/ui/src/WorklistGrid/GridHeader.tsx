import { useId } from 'react';
import type { RefObject } from 'react';
import { Hidden } from '../Hidden/index.ts';
import { gridClass as c } from './gridClass.ts';
import { SELECT_COLUMN } from './GridRow.tsx';
import type { GridColumn, GridSort, GridTexts } from './types.ts';

interface GridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | undefined;
  readonly activeColumnId: string | null;
  readonly headerRef: RefObject<HTMLDivElement | null>;
  /** Given: the first column has check boxes; how many are checked. */
  readonly checks: { readonly state: 'none' | 'some' | 'all'; readonly count: number } | undefined;
  readonly texts: GridTexts;
}

/** The header row, row 1 of the grid. A header keeps its name; how it is sorted and what Enter does are told beside it. */
export function GridHeader<Row>({
  columns,
  sort,
  activeColumnId,
  headerRef,
  checks,
  texts,
}: GridHeaderProps<Row>) {
  const hintId = useId();
  const offset = checks === undefined ? 1 : 2;
  return (
    <div role="rowgroup" className={c('head')} ref={headerRef}>
      <div role="row" className={c('headRow')} data-index={-1} aria-rowindex={1}>
        {checks !== undefined && (
          <div role="columnheader" className={c('headCell')} aria-colindex={1} data-column={SELECT_COLUMN}>
            <Hidden>{texts.selectColumn}</Hidden>
            <input
              type="checkbox"
              className={c('check')}
              aria-label={texts.selectAll(checks.count)}
              checked={checks.state === 'all'}
              readOnly
              ref={(box) => {
                if (box) box.indeterminate = checks.state === 'some';
              }}
              tabIndex={activeColumnId === SELECT_COLUMN ? 0 : -1}
              data-grid-widget
            />
          </div>
        )}
        {columns.map((column, position) => {
          const direction = sort?.columnId === column.id ? sort.direction : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={c('headCell', column.align === 'end' && 'end', column.isSortable && 'sortable')}
              aria-colindex={position + offset}
              aria-sort={direction}
              aria-describedby={
                column.isSortable ? `${hintId}-${direction === 'ascending' ? 'down' : 'up'}` : undefined
              }
              data-column={column.id}
              tabIndex={activeColumnId === column.id ? 0 : -1}
            >
              {column.isHeaderHidden ? <Hidden>{column.header}</Hidden> : column.header}
              {direction !== undefined && (
                <span aria-hidden="true"> {direction === 'ascending' ? '▲' : '▼'}</span>
              )}
            </div>
          );
        })}
      </div>
      <span hidden id={`${hintId}-up`}>
        {texts.sortAscending}
      </span>
      <span hidden id={`${hintId}-down`}>
        {texts.sortDescending}
      </span>
    </div>
  );
}
