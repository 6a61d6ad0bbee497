import { drawnValue } from './suppress.ts';
import type { Cell } from './suppress.ts';

/** Whole percentages that sum to exactly 100: what is left after rounding down goes to the largest remainders. */
export function percentages(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return values.map(() => 0);
  const exact = values.map((value) => (value / total) * 100);
  const floors = exact.map((value) => Math.floor(value + 1e-9));
  const left = 100 - floors.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, left).map((one) => one.index));
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0));
}

/** One category's parts of its whole. */
export interface Share {
  /** From 0 to 1, for drawing; null where there is nothing to draw. */
  readonly part: number;
  readonly percent: number;
  /** Whether a small count in the whole makes it approximate. */
  readonly isAbout: boolean;
}

/** The shares of one category's cells; null when one is missing or all are zero: then there is no whole. */
export function sharesOf(cells: readonly Cell[]): readonly Share[] | null {
  const values: number[] = [];
  for (const cell of cells) {
    const value = drawnValue(cell);
    if (value === null) return null;
    values.push(value);
  }
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return null;
  const isAbout = cells.some((cell) => cell.kind === 'few');
  const percents = percentages(values);
  return values.map((value, index) => ({ part: value / total, percent: percents[index] ?? 0, isAbout }));
}
