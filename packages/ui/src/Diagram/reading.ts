/** The point that is being read. */
export interface Point {
  readonly category: number;
  readonly series: number;
}

/** What there is to go about in. */
export interface Ground {
  readonly categories: number;
  readonly series: number;
  /** Whether categories stand under each other: with a single series ArrowUp and ArrowDown then go between them. */
  readonly isRows: boolean;
}

/** What a key does to the reading: to a point, out of it, or nothing (undefined: not a key of the chart). */
export function readingKey(key: string, at: Point | null, ground: Ground): Point | null | undefined {
  if (ground.categories === 0 || ground.series === 0) return undefined;
  if (key === 'Escape') return at === null ? undefined : null;
  const last = ground.categories - 1;
  const turned = ground.isRows && ground.series === 1 ? (TURNED[key] ?? key) : key;
  if (at === null) {
    if (turned === 'End' || turned === 'ArrowLeft') return { category: last, series: 0 };
    return KEYS.has(turned) ? { category: 0, series: 0 } : undefined;
  }
  const to = (category: number, series: number): Point => ({
    category: clamp(category, last),
    series: clamp(series, ground.series - 1),
  });
  switch (turned) {
    case 'ArrowRight':
      return to(at.category + 1, at.series);
    case 'ArrowLeft':
      return to(at.category - 1, at.series);
    case 'ArrowDown':
      return to(at.category, at.series + 1);
    case 'ArrowUp':
      return to(at.category, at.series - 1);
    case 'Home':
      return to(0, at.series);
    case 'End':
      return to(last, at.series);
    default:
      return undefined;
  }
}

const KEYS = new Set(['ArrowRight', 'ArrowDown', 'ArrowUp', 'Home']);
const TURNED: Readonly<Record<string, string>> = { ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft' };
const clamp = (value: number, last: number) => Math.min(Math.max(value, 0), last);
