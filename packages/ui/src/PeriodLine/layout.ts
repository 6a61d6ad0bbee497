import { wrapText } from '../Diagram/wrap.ts';
import type { Measure } from '../Diagram/wrap.ts';
import type { Span } from './axis.ts';
import { dayNumber } from './days.ts';
import { lanesOf } from './lanes.ts';

/** A period to lay out. */
export interface Laid {
  readonly from: string;
  /** Null: until further notice. */
  readonly to: string | null;
  /** What stands under its bar. */
  readonly words: string;
}

/** Where a period stands, in pixels. */
export interface Box {
  /** The bar: its true length in time. */
  readonly bar: { readonly x: number; readonly width: number };
  /** Bar and words together: what is pressed. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

interface Room {
  readonly width: number;
  readonly bar: number;
  readonly line: number;
  readonly measure: Measure;
}

/** No target is smaller (WCAG 2.5.8). */
const LEAST = 24;
const SHORTEST = 3;
/** The browser breaks the words itself, a little otherwise than they are measured. */
const SLACK = 4;
const BETWEEN = 8;

/** Periods of one row, in order of start: each with its words under it, none over another. */
export function layoutRow(
  periods: readonly Laid[],
  span: Span,
  room: Room,
): { readonly boxes: readonly Box[]; readonly height: number } {
  const scale = room.width / (span.to - span.from);
  const flat = periods.map((period) => {
    const from = (dayNumber(period.from) - span.from) * scale;
    // a period lasts through its last day
    const to = period.to === null ? room.width : (dayNumber(period.to) + 1 - span.from) * scale;
    const bar = { x: from, width: Math.max(to - from, SHORTEST) };
    const lines = wrapText(period.words, room.width - SLACK, room.measure);
    const words = Math.max(0, ...lines.map(room.measure)) + SLACK;
    const x = Math.max(0, Math.min(from, room.width - Math.max(words, LEAST)));
    const end = Math.max(bar.x + bar.width, x + Math.max(words, LEAST));
    return {
      bar,
      x,
      width: end - x,
      lines,
      height: Math.max(room.bar + lines.length * room.line + 4, LEAST),
    };
  });
  const lanes = lanesOf(
    flat.map(({ x, width }) => ({ start: x, end: x + width })),
    BETWEEN,
  );
  const heights: number[] = [];
  flat.forEach(({ height }, place) => {
    const lane = lanes[place] ?? 0;
    heights[lane] = Math.max(heights[lane] ?? 0, height);
  });
  const tops = heights.map((_, lane) => heights.slice(0, lane).reduce((sum, height) => sum + height, 0));
  return {
    boxes: flat.map((one, place) => ({ ...one, top: tops[lanes[place] ?? 0] ?? 0 })),
    height: heights.reduce((sum, height) => sum + height, 0),
  };
}
