import { Table } from '../Table/index.ts';
import type { PeriodRow } from './PeriodLine.tsx';
import { texts } from './texts.ts';

interface PeriodTableProps {
  readonly title: string;
  readonly rows: readonly PeriodRow[];
}

/** The same periods in rows and columns, the latest first. */
export function PeriodTable({ title, rows }: PeriodTableProps) {
  const lines = rows
    .flatMap((row) => row.periods.map((period) => ({ ...period, row: row.name })))
    .sort((a, b) => b.from.localeCompare(a.from));
  return (
    <Table
      caption={title}
      isCaptionHidden
      rowId={(line) => `${line.row} ${line.id}`}
      rows={lines}
      columns={[
        { id: 'period', header: texts.periodColumn, isRowHeader: true, cell: (line) => line.name },
        { id: 'row', header: texts.rowColumn, cell: (line) => line.row },
        { id: 'from', header: texts.fromColumn, cell: (line) => line.from },
        { id: 'to', header: texts.toColumn, cell: (line) => line.to ?? texts.openEnded },
      ]}
    />
  );
}
