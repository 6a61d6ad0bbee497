export type Side = 'ours' | 'agGrid' | 'reactAria';

/** What the bench calls in the page. Times are milliseconds until the frame that shows it was painted. */
export interface GridsPage {
  /** Draws a grid of so many rows; until its first row is seen. */
  mount(side: Side, count: number): Promise<number>;
  /** Turns the order by name; until the row that is then first is seen. */
  sort(): Promise<number>;
  /** Puts focus in the first row. */
  focus(): Promise<void>;
  /**
   * Begins to wait for the next key press; {@link GridsPage.pressed} tells until focus was seen in the row `index`, or
   * without one in another row than before.
   */
  awaitPress(index: number | null): void;
  pressed(): Promise<number>;
  /** Scrolls so many frames; how many came so late that one of sixty a second passed, and how many showed no row where one must be. */
  scroll(frames: number): Promise<{ readonly late: number; readonly blank: number }>;
  unmount(): void;
}

declare global {
  interface Window {
    gridsPage: GridsPage;
  }
}
