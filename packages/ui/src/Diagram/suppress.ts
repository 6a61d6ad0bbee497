/**
 * What may be shown of a figure. A small count tells of persons who could be recognised, so it is taken away here, first
 * of all: drawing, table, reading aloud and files know only what this module lets through.
 */
export type Cell =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'few'; readonly below: number }
  | { readonly kind: 'missing' };

/** @param below counts under this, but not zero, are not shown; null where figures do not count anyone */
export function shownCell(value: number | null, below: number | null): Cell {
  if (value === null || !Number.isFinite(value)) return { kind: 'missing' };
  if (below !== null && value !== 0 && Math.abs(value) < below) return { kind: 'few', below };
  return { kind: 'value', value };
}

/** The length that stands for a cell in a drawing: for every small count the same, so that nothing can be measured. */
export function drawnValue(cell: Cell): number | null {
  if (cell.kind === 'missing') return null;
  return cell.kind === 'few' ? cell.below / 2 : cell.value;
}

/** A sum of cells. With a small count among them it is only a floor: an exact sum would tell the count. */
export type Sum =
  { readonly kind: 'exact' | 'atLeast'; readonly value: number } | { readonly kind: 'missing' };

export function sumOf(cells: readonly Cell[]): Sum {
  let value = 0;
  let kind: 'exact' | 'atLeast' = 'exact';
  for (const cell of cells) {
    if (cell.kind === 'missing') return { kind: 'missing' };
    if (cell.kind === 'few') kind = 'atLeast';
    value += cell.kind === 'few' ? 1 : cell.value;
  }
  return { kind, value };
}

/** Every length of a chart, so that its axis covers them. */
export const drawnValues = (series: readonly { readonly cells: readonly Cell[] }[]): readonly number[] =>
  series.flatMap(({ cells }) => cells.map((cell) => drawnValue(cell) ?? 0));
