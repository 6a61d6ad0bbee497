import { useLayoutEffect, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';
import type { ActiveCell } from './activeCell.ts';
import { cellElement, placeOf, revealSideways } from './gridDom.ts';

interface Options {
  readonly grid: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly active: ActiveCell;
  readonly count: number;
  /** Where the tab stop is kept, also while there are no rows. */
  readonly keptIndex: number;
  /** Set while the tab stop is on its way to where its row went: the next drawing has it. */
  readonly follows: RefObject<boolean>;
  readonly move: (index: number, columnId: string) => void;
}

/** Focus follows the tab stop when the worker moves it, and is never lost with an element that goes. */
export function useGridFocus(options: Options) {
  const { grid, scroller, active, count, keptIndex, follows, move } = options;
  const wants = useRef(false);
  const holds = useRef(false);
  const waitsForRows = useRef(false);

  /**
   * Focus goes to the tab stop when the worker moved it, again when its element was replaced under the focus, and from
   * the header to a row when it only stood there for want of rows.
   */
  useLayoutEffect(() => {
    const isUnderWay = follows.current;
    follows.current = false;
    if (isUnderWay) return;
    const wasLost = holds.current && document.activeElement === document.body;
    const rowsCame = holds.current && waitsForRows.current && active.index >= 0;
    waitsForRows.current = count === 0 && keptIndex >= 0;
    if (!wants.current && !wasLost && !rowsCame) return;
    const element = grid.current && cellElement(grid.current, active.index, active.columnId);
    if (!element) return;
    wants.current = false;
    element.focus({ preventScroll: true });
    if (scroller.current) revealSideways(scroller.current, element);
  });

  return {
    /** After the next drawing focus is at the tab stop. */
    want: () => {
      wants.current = true;
    },
    holds,
    handlers: {
      onFocus: (event: FocusEvent) => {
        holds.current = true;
        const place = placeOf(event.target);
        if (place && (place.index !== active.index || place.columnId !== active.columnId))
          move(place.index, place.columnId);
      },
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) holds.current = false;
      },
    },
  };
}
