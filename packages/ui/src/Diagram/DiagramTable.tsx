import { Table } from '../Table/index.ts';
import type { ShownData } from './data.ts';
import { sheetOf } from './sheet.ts';
import type { SheetKind } from './sheet.ts';

interface DiagramTableProps {
  readonly title: string;
  readonly data: ShownData;
  readonly kind: SheetKind;
}

/** The figures of a chart, one row for each category. */
export function DiagramTable({ title, data, kind }: DiagramTableProps) {
  const { columns } = sheetOf(data, kind);
  return (
    <Table
      caption={`${title} (${data.unit.other})`}
      isCaptionHidden
      columns={columns.map((column, place) => ({
        id: column.id,
        header: column.header,
        isNumeric: place > 0,
        cell: (category: number) => column.text(category),
        ...(column.group !== undefined && { group: column.group }),
      }))}
      rows={[...data.categories.keys()]}
      rowId={(category) => data.categories[category] ?? ''}
    />
  );
}
