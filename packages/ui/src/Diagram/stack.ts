import { drawnValue } from './suppress.ts';
import type { Cell } from './suppress.ts';

/** Where one series' part of a stack begins and ends; null where nothing is drawn. */
export type StackPart = { readonly from: number; readonly to: number } | null;

/** The parts of one category on each other, from zero, in the order of the series. Throws on what is below zero. */
export function stackOf(cells: readonly Cell[]): readonly StackPart[] {
  let top = 0;
  return cells.map((cell) => {
    const value = drawnValue(cell);
    if (value === null) return null;
    if (value < 0) throw new RangeError(`What is stacked cannot be below zero, but ${value} is`);
    const from = top;
    top += value;
    return { from, to: top };
  });
}

/** How high the stack is. */
export const stackTop = (cells: readonly Cell[]): number =>
  cells.reduce((sum, cell) => sum + (drawnValue(cell) ?? 0), 0);
