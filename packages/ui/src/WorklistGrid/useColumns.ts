import { useMemo } from 'react';
import {
  columnOrderingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { GridColumn } from './types.ts';

const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature });
const NO_ROWS: never[] = [];

/** The columns to draw, in order. TanStack Table keeps the column state; the rows are the source's. */
export function useColumns<Row>(
  columns: readonly GridColumn<Row>[],
  hidden: readonly string[],
  order: readonly string[],
): readonly GridColumn<Row>[] {
  const definitions = useMemo(
    () => columns.map((column) => ({ id: column.id, header: column.header })),
    [columns],
  );
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden]);
  const columnOrder = useMemo(() => [...order], [order]);
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state: { columnVisibility, columnOrder },
  });
  const shown = table.getVisibleLeafColumns();
  return useMemo(
    () => shown.flatMap((column) => columns.find((own) => own.id === column.id) ?? []),
    [shown, columns],
  );
}
