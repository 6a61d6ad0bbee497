/** What a period takes of the width. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Which lane each goes in, so that none covers another: the first lane that is free. Given in order of start.
 * @param gap at least this much between neighbours
 */
export function lanesOf(extents: readonly Extent[], gap: number): readonly number[] {
  const ends: number[] = [];
  return extents.map(({ start, end }) => {
    const free = ends.findIndex((before) => before + gap <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}
