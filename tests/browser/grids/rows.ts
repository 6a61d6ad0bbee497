import { inventedRows, type Row } from '../worklist/rows.tsx';

export type { Row };

/** The columns of all three grids: plain text, so that what is measured is the grid. */
export const columns = [
  { id: 'name', header: 'Namn', text: (row: Row) => row.name },
  { id: 'identity', header: 'Personnummer', text: (row: Row) => row.identity },
  { id: 'type', header: 'Ärende', text: (row: Row) => row.type },
  { id: 'step', header: 'Steg', text: (row: Row) => row.step },
  { id: 'worker', header: 'Handläggare', text: (row: Row) => row.worker },
  { id: 'number', header: 'Nummer', text: (row: Row) => row.number },
  { id: 'due', header: 'Frist', text: (row: Row) => `${row.days} dagar` },
] as const;

export const ROW_HEIGHT = 30;
const swedish = new Intl.Collator('sv-SE');

/** The one comparison of all three. */
export const compareText = (a: string, b: string): number => swedish.compare(a, b);

/** So many rows, each with a name of its own; the same at every call. */
export function benchRows(count: number): readonly Row[] {
  return inventedRows(count).map((row, n) => ({ ...row, name: `${row.name} ${(n * 7919) % count}` }));
}

/** The rows as every grid must show them after one turn of the order by name. */
export function byName(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => compareText(a.name, b.name));
}
