/** Widths in one unit, whichever it is. */
export interface Row {
  /** Of the items, group by group. */
  readonly groups: readonly (readonly number[])[];
  /** Between two items of a group. */
  readonly gap: number;
  /** Between two groups, with its line. */
  readonly separator: number;
  /** The button that opens the rest. */
  readonly more: number;
  readonly available: number;
}

/**
 * How many items fit, counted from the first. Those that do not are the last ones, so that the order of the keys is the
 * same whether they are in the row or behind its last button.
 */
export function fittingCount({ groups, gap, separator, more, available }: Row): number {
  const ends: number[] = [];
  let width = 0;
  for (const group of groups) {
    group.forEach((item, place) => {
      const before = ends.length === 0 ? 0 : place === 0 ? separator : gap;
      width += before + item;
      ends.push(width);
    });
  }
  if (width <= available) return ends.length;
  return ends.filter((end) => end + separator + more <= available).length;
}
