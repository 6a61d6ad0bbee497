import type { ReactNode } from 'react';
import type { ShownData } from './data.ts';
import type { Point } from './reading.ts';

/** How much room a chart has, in pixels. */
export interface Space {
  readonly width: number;
  /** Size of the text. */
  readonly em: number;
  /** Height of a row at the density. */
  readonly row: number;
  readonly measure: (text: string, isStrong?: boolean) => number;
}

/** What a chart is drawn on. */
export interface Paper extends Space {
  readonly data: ShownData;
  /** The point that is read or pointed at. */
  readonly at: Point | null;
  /** Begins the ids of what the drawing refers to. */
  readonly ids: string;
}

/** A chart as drawn. */
export interface Drawing {
  readonly height: number;
  /** Whether the categories stand under each other. */
  readonly isRows: boolean;
  readonly content: ReactNode;
}

/** Draws a chart. Knows nothing of the page, so that the same drawing goes to the screen, to print and to a file. */
export type Draw = (paper: Paper) => Drawing;

/** Height of a line of text. */
export const lineHeight = (space: Space): number => Math.round(space.em * 1.35);
