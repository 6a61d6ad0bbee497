/** A page that can be turned to, or a gap of pages that are left out. */
export type PageStep = number | 'gap-before' | 'gap-after';

/**
 * The pages that are shown: the first, the last, the current one with its neighbours, and no gap for a single page.
 * Never more than seven, so that the row keeps its width and the next page its place under the pointer.
 */
export function pageSteps(page: number, pageCount: number): readonly PageStep[] {
  const all = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (pageCount <= 7) return all(1, pageCount);
  if (page <= 4) return [...all(1, 5), 'gap-after', pageCount];
  if (page >= pageCount - 3) return [1, 'gap-before', ...all(pageCount - 4, pageCount)];
  return [1, 'gap-before', page - 1, page, page + 1, 'gap-after', pageCount];
}
