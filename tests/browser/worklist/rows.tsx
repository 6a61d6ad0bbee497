import { AreaMark } from '@samla/ui/AreaMark';
import { DueBadge } from '@samla/ui/DueBadge';
import type { GridColumn } from '@samla/ui/WorklistGrid';
import type { ReactNode } from 'react';

export interface Row {
  readonly id: string;
  readonly area: number;
  readonly name: string;
  readonly identity: string;
  readonly type: string;
  readonly step: string;
  readonly worker: string;
  readonly number: string;
  readonly days: number;
}

const letters = 'ÖBVEFÄH';
const names = ['Ödegran, Alva', 'Ängstorp, Bertil', 'Åkervik, Cissi', 'Granfors, Ebbe', 'Lövhed, Frej'];
const types = ['Orosanmälan', 'Försörjningsstöd', 'Hemtjänst', 'LSS daglig verksamhet', 'Årsräkning 2025'];
const steps = ['Inkommet', 'Utredning', 'Verkställighet'];
const workers = ['Åsa Bergfält', 'Bo Lundgran', 'Karin Ekstig'];

/** So many made-up cases, the same at every call. */
export function inventedRows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `row-${n}`,
    area: n % 7,
    name: names[n % 5] ?? '',
    identity: `8${n % 10}0101-98${n % 10}${n % 7}`,
    type: types[n % 5] ?? '',
    step: steps[n % 3] ?? '',
    worker: workers[n % 3] ?? '',
    number: `01-2026-${String(n).padStart(5, '0')}`,
    days: Math.floor(n / 40),
  }));
}

/** The columns of the workspace's list, with what it draws in them. */
export const columns: readonly (GridColumn<Row> & { readonly cell: (row: Row) => ReactNode })[] = [
  { id: 'area', header: 'Område', width: '1.375rem', cell: (row) => <Area row={row} /> },
  {
    id: 'name',
    header: 'Namn',
    width: 'minmax(8rem, 1.25fr)',
    cell: (row) => <span dir="auto">{row.name}</span>,
    isRowHeader: true,
  },
  { id: 'identity', header: 'Personnummer', width: '6rem', cell: (row) => <span>{row.identity}</span> },
  { id: 'type', header: 'Ärende', width: 'minmax(7rem, 1.4fr)', cell: (row) => row.type },
  { id: 'step', header: 'Steg', width: 'minmax(5rem, 0.9fr)', cell: (row) => <span>{row.step}</span> },
  {
    id: 'worker',
    header: 'Handläggare',
    width: 'minmax(6rem, 0.9fr)',
    cell: (row) => <span>{row.worker}</span>,
  },
  { id: 'number', header: 'Nummer', width: '7.25rem', cell: (row) => <span>{row.number}</span> },
  { id: 'due', header: 'Frist', width: '4.75rem', cell: (row) => <DueBadge text={`${row.days} dagar`} /> },
];

const tones = [1, 2, 3, 4, 5, 6, 7] as const;

function Area({ row }: { readonly row: Row }) {
  return <AreaMark letter={letters[row.area] ?? ''} tone={tones[row.area] ?? 1} />;
}
