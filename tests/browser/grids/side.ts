import type { Row } from './rows.ts';

/** One grid on the page. */
export interface GridSide {
  /** Sorts by name, ascending, as its makers say it is done. */
  sort(): void;
  /** Puts focus in the first row. */
  focus(): void;
  readonly scroller: () => Element;
  unmount(): void;
}

/** Draws a grid with these rows. */
export type MountSide = (element: HTMLElement, rows: readonly Row[]) => GridSide;
