import { useMemo } from 'react';
import {
  columnOrderingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { orderedIds, shownIds } from './columnLayout.ts';
import type { ColumnLayout } from './columnLayout.ts';
import type { GridColumn } from './types.ts';

const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature });
const NO_ROWS: never[] = [];

/** A column as it is drawn. */
export interface ShownColumn<Row> {
  readonly column: GridColumn<Row>;
  /** Its place among all columns, also the hidden ones; from 1. The check boxes come before it. */
  readonly place: number;
  readonly track: string;
}

/** The columns to draw, from left to right. TanStack Table keeps the column state; the rows are the source's. */
export function useColumns<Row>(
  columns: readonly GridColumn<Row>[],
  layout: ColumnLayout,
  alsoHidden: readonly string[],
): readonly ShownColumn<Row>[] {
  const definitions = useMemo(
    () => columns.map((column) => ({ id: column.id, header: column.header })),
    [columns],
  );
  const columnOrder = useMemo(() => [...orderedIds(columns, layout)], [columns, layout]);
  const columnVisibility = useMemo(() => {
    const shown = new Set(shownIds(columns, layout, alsoHidden));
    return Object.fromEntries(columns.map(({ id }) => [id, shown.has(id)]));
  }, [columns, layout, alsoHidden]);
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state: { columnVisibility, columnOrder },
  });
  const shown = table.getVisibleLeafColumns();
  return useMemo(
    () =>
      shown.flatMap(({ id }) => {
        const column = columns.find((own) => own.id === id);
        const width = layout.widths[id];
        if (!column) return [];
        return [
          {
            column,
            place: columnOrder.indexOf(id) + 1,
            track: width === undefined ? column.width : `${width}rem`,
          },
        ];
      }),
    [shown, columns, columnOrder, layout],
  );
}
