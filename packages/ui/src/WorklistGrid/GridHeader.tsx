import { useId } from 'react';
import type { HTMLAttributes, RefObject } from 'react';
import { Hidden } from '../Hidden/index.ts';
import { Icon } from '../Icon/index.ts';
import type { DropPlace } from './dropPlace.ts';
import { gridClass as c } from './gridClass.ts';
import { SELECT_COLUMN } from './GridRow.tsx';
import type { GridTexts } from './texts.ts';
import type { GridSort } from './types.ts';
import type { ShownColumn } from './useColumns.ts';

interface GridHeaderProps<Row> {
  readonly columns: readonly ShownColumn<Row>[];
  readonly sort: GridSort | undefined;
  readonly activeColumnId: string | null;
  readonly headerRef: RefObject<HTMLDivElement | null>;
  /** Given: the first column has check boxes; how many are checked. */
  readonly checks: { readonly state: 'none' | 'some' | 'all'; readonly count: number } | undefined;
  readonly hasMenu: (columnId: string) => boolean;
  /** The column whose menu is open. */
  readonly menuOf: string | null;
  /** Columns can be dragged, and resized at their edges. */
  readonly canArrange: boolean;
  readonly drop: DropPlace | null;
  readonly handlers: HTMLAttributes<HTMLElement>;
  readonly texts: GridTexts;
}

/** The header row, row 1 of the grid. A header keeps its name; how it is sorted and what its keys do are told beside it. */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { columns, sort, activeColumnId, headerRef, checks, drop, texts } = props;
  const hintId = useId();
  const offset = checks === undefined ? 0 : 1;
  return (
    <div role="rowgroup" className={c('head')} ref={headerRef}>
      <div role="row" className={c('headRow')} data-index={-1} aria-rowindex={1} {...props.handlers}>
        {checks !== undefined && (
          <div
            role="columnheader"
            className={c('headCell', 'checkCell')}
            aria-colindex={1}
            data-column={SELECT_COLUMN}
          >
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
              data-grid-widget="control"
            />
          </div>
        )}
        {columns.map(({ column, place }) => {
          const { id } = column;
          const direction = sort?.columnId === id ? sort.direction : undefined;
          const hasMenu = props.hasMenu(id);
          const hints = [
            column.isSortable && `${hintId}-${direction === 'ascending' ? 'down' : 'up'}`,
            hasMenu && `${hintId}-menu`,
          ].filter(Boolean);
          return (
            <div
              key={id}
              role="columnheader"
              className={c(
                'headCell',
                column.align === 'end' && 'end',
                column.isSortable && 'sortable',
                drop?.target === id && (drop.side === 'before' ? 'dropBefore' : 'dropAfter'),
              )}
              aria-colindex={place + offset}
              aria-sort={direction}
              aria-haspopup={hasMenu ? 'menu' : undefined}
              aria-expanded={props.menuOf === id || undefined}
              aria-describedby={hints.length > 0 ? hints.join(' ') : undefined}
              data-column={id}
              tabIndex={activeColumnId === id ? 0 : -1}
            >
              <span className={c('headName')}>
                {column.isHeaderHidden ? <Hidden>{column.header}</Hidden> : column.header}
              </span>
              {direction !== undefined && (
                <Icon size="s" name={direction === 'ascending' ? 'sortAscending' : 'sortDescending'} />
              )}
              {hasMenu && (
                // For the pointer alone: the keyboard has Alt+ArrowDown, and speech the header's own name.
                <span className={c('menuSign')} aria-hidden="true" data-column-menu={id}>
                  <Icon size="s" name="expand" />
                </span>
              )}
              {props.canArrange && <span className={c('edge')} aria-hidden="true" data-edge={id} />}
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
      <span hidden id={`${hintId}-menu`}>
        {texts.menuHint}
      </span>
    </div>
  );
}
