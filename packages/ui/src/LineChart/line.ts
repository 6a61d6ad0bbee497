import { drawnValue } from '../Diagram/suppress.ts';
import type { Cell } from '../Diagram/suppress.ts';

/** Whether a line goes through the cell: never where nothing is known, nor through what is not shown. */
export const isJoined = (cell: Cell): boolean => cell.kind === 'value';

/** Whether a point is marked: all where there is room; else the last, and those that no line reaches. */
export function hasMarker(cells: readonly Cell[], category: number, isTight: boolean): boolean {
  const cell = cells[category];
  if (cell === undefined || cell.kind === 'missing') return false;
  if (!isTight || cell.kind === 'few') return true;
  const isAlone = [cells[category - 1], cells[category + 1]].every(
    (next) => next === undefined || !isJoined(next),
  );
  return isAlone || cells.slice(category + 1).every((next) => next.kind === 'missing');
}

/** The last figure that is drawn: where the line's name stands. */
export function lastKnown(cells: readonly Cell[]): number {
  const last = cells.findLast((cell) => cell.kind !== 'missing');
  return (last && drawnValue(last)) ?? 0;
}
