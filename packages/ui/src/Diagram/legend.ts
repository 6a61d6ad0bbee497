import { wrapText } from './wrap.ts';
import type { Measure } from './wrap.ts';

/** One entry of a legend, placed. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Entries beside each other as many as there is room for, then on a new line. A long name takes several lines. */
export function flow(
  names: readonly string[],
  width: number,
  swatch: number,
  gap: number,
  step: number,
  measure: Measure,
): { readonly placed: readonly Placed[]; readonly height: number } {
  const placed: Placed[] = [];
  let x = 0;
  let y = 0;
  let deep = 0;
  for (const name of names) {
    const lines = wrapText(name, Math.max(width - swatch, step), measure);
    const wide = swatch + Math.max(0, ...lines.map(measure));
    if (x > 0 && x + wide > width) {
      x = 0;
      y += deep;
      deep = 0;
    }
    placed.push({ x, y, lines });
    x += wide + gap;
    deep = Math.max(deep, lines.length * step);
  }
  return { placed, height: y + deep };
}
