import { defaultRangeExtractor } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';

/** The visible rows, and the tab stop's row with its neighbours, ascending: DOM order is the order of the rows. */
export function rangeWith(range: Range, active: number): number[] {
  const kept = [active - 1, active, active + 1].filter((index) => index >= 0 && index < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
}
