import { useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Hidden } from '../Hidden/index.ts';
import { classes } from '../classes.ts';
import { headCells } from './headers.ts';
import { texts } from './texts.ts';
import { useOverflow } from './useOverflow.ts';
import styles from './Table.module.css';

const c = classes(styles);

export interface TableColumn<Row> {
  readonly id: string;
  /** Its heading: a noun, with the unit when all cells share it ("Tid, dagar"). */
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures and amounts stand to the right, under each other. */
  readonly isNumeric?: boolean;
  /** Whether its cells name their row. One column does; the first when none is marked. */
  readonly isRowHeader?: boolean;
  /** A heading that it shares with its neighbours. */
  readonly group?: string;
}

/** Rows under a heading of their own. */
export interface TableGroup<Row> {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly Row[];
}

/** A row of sums. */
export interface TableFoot {
  readonly id: string;
  readonly name: string;
  /** By the column's id; what has no entry is empty. */
  readonly cells: Readonly<Record<string, ReactNode>>;
}

export interface TableProps<Row> {
  /** What the table shows, and for when. Names it. */
  readonly caption: string;
  /** For where the same words already stand above the table. */
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows?: readonly Row[];
  /** Instead of `rows`. */
  readonly groups?: readonly TableGroup<Row>[];
  readonly rowId: (row: Row) => string;
  readonly foot?: readonly TableFoot[];
  readonly isLoading?: boolean;
  /** Said where there are no rows. */
  readonly emptyText?: string;
}

/** Rows and columns to read: HTML's own table. What is to be worked in is a worklist instead. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows = [], groups, foot = [], isLoading = false } = props;
  const captionId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useOverflow(scroller);
  const isOver = room !== null;
  const rowHeader = (columns.find((column) => column.isRowHeader) ?? columns[0])?.id;
  const isEmpty = groups === undefined ? rows.length === 0 : groups.every((group) => group.rows.length === 0);

  const line = (row: Row) => (
    <tr key={props.rowId(row)}>
      {columns.map((column) =>
        column.id === rowHeader ? (
          <th key={column.id} scope="row" className={c('name', column.isNumeric && 'number')}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={c('cell', column.isNumeric && 'number')}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );

  return (
    <div
      ref={scroller}
      className={c('scroller', isOver && 'over')}
      {...(isOver && { role: 'region', tabIndex: 0, 'aria-labelledby': captionId })}
    >
      <table className={c('table')} aria-busy={isLoading || undefined}>
        <caption className={c('caption', props.isCaptionHidden && 'silent')} id={captionId}>
          {props.isCaptionHidden ? (
            <Hidden>{caption}</Hidden>
          ) : (
            <span className={c('words')} {...(isOver && { style: { maxInlineSize: room } })}>
              {caption}
            </span>
          )}
        </caption>
        <Head columns={columns} />
        {isLoading || isEmpty ? (
          <tbody>
            <tr>
              <td className={c('nothing')} colSpan={columns.length}>
                {isLoading ? texts.loading : (props.emptyText ?? texts.empty)}
              </td>
            </tr>
          </tbody>
        ) : groups === undefined ? (
          <tbody>{rows.map(line)}</tbody>
        ) : (
          groups.map((group) => (
            <tbody key={group.id}>
              <tr>
                <th className={c('group')} scope="rowgroup" colSpan={columns.length}>
                  {texts.group(group.name, group.rows.length)}
                </th>
              </tr>
              {group.rows.map(line)}
            </tbody>
          ))
        )}
        {foot.length > 0 && !isLoading && !isEmpty && (
          <tfoot>
            {foot.map((sum) => (
              <tr key={sum.id}>
                {columns.map((column) =>
                  column.id === rowHeader ? (
                    <th key={column.id} scope="row" className={c('name')}>
                      {sum.name}
                    </th>
                  ) : (
                    <td key={column.id} className={c('cell', column.isNumeric && 'number')}>
                      {sum.cells[column.id]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Head<Row>({ columns }: { readonly columns: readonly TableColumn<Row>[] }) {
  const upper = headCells(columns);
  const alone = new Set(upper?.filter((cell) => cell.group === null).flatMap((cell) => cell.columnIds));
  const head = (column: TableColumn<Row> | undefined, rowSpan: number) =>
    column && (
      <th key={column.id} scope="col" rowSpan={rowSpan} className={c('head', column.isNumeric && 'number')}>
        {column.header}
      </th>
    );
  const byId = new Map(columns.map((column) => [column.id, column]));
  return (
    <thead>
      {upper && (
        <tr>
          {upper.map((cell) =>
            cell.group === null ? (
              head(byId.get(cell.columnIds[0] ?? ''), 2)
            ) : (
              <th
                key={cell.columnIds[0]}
                scope="colgroup"
                colSpan={cell.columnIds.length}
                className={c('head', 'shared')}
              >
                {cell.group}
              </th>
            ),
          )}
        </tr>
      )}
      <tr>{columns.filter((column) => !alone.has(column.id)).map((column) => head(column, 1))}</tr>
    </thead>
  );
}
