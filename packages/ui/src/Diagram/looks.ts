import type { Tone } from '../tones.ts';
import { classes } from '../classes.ts';
import styles from './chart.module.css';

/** Class names of what charts are drawn with. */
export const c = classes(styles);

const TONES: readonly (Tone | 'house')[] = ['house', 7, 6, 3, 4, 8];

/** The class that gives a series its colour: its own tone, or one by its place. */
export function toneClass(place: number, tone: Tone | null): string {
  return c(`tone-${tone ?? TONES[place % TONES.length] ?? 'house'}`);
}

/** The ways to fill, by place: none but the first is solid, and no two look alike without colour. */
export const FILLS = ['solid', 'diagonal', 'dots', 'upright', 'grid', 'empty'] as const;
export const fillOf = (place: number): (typeof FILLS)[number] => FILLS[place % FILLS.length] ?? 'solid';

/** The markers of lines, by place. */
export const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'down', 'cross'] as const;
export const markerOf = (place: number): (typeof MARKERS)[number] =>
  MARKERS[place % MARKERS.length] ?? 'circle';

/** How lines are broken, by place: the first is whole. */
export const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 2', '1 4'] as const;
