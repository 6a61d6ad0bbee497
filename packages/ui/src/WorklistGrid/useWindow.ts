import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { rangeWith } from './range.ts';
import type { RowSource } from './rowSource.ts';

interface Options<Row> {
  readonly source: RowSource<Row>;
  readonly version: number;
  readonly count: number;
  readonly activeIndex: number;
  readonly heights: { readonly row: number; readonly header: number; readonly view: number };
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Whether the tab stop has the focus now. */
  readonly holdsFocus: () => boolean;
  readonly onError: (error: unknown) => void;
}

/** Draws only the window, and has the source fetch what of it is missing. */
export function useWindow<Row>(options: Options<Row>) {
  const { source, version, count, activeIndex, heights, scroller, holdsFocus, onError } = options;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => heights.row,
    overscan: 6,
    // The header sticks to the top of the same scroller: below it begins row 0, and the last row must clear the end.
    scrollPaddingEnd: heights.header,
    rangeExtractor: (range) => rangeWith(range, activeIndex),
  });

  /** Scrolls until the whole row is seen. One that is seen costs nothing: the virtualizer would ask for frames. */
  const reveal = (index: number) => {
    const top = scroller.current?.scrollTop ?? 0;
    const room = heights.view - heights.header;
    const isSeen = index * heights.row >= top && (index + 1) * heights.row <= top + room;
    if (!isSeen) virtualizer.scrollToIndex(index);
  };

  /** The row with the focus stays in sight when rows grow or the list gets lower, if it was in sight. */
  const before = useRef(heights);
  const keepInSight = useEffectEvent(() => {
    const was = before.current;
    before.current = heights;
    if (was.row !== heights.row) virtualizer.measure();
    const top = (scroller.current?.scrollTop ?? 0) + was.header;
    const bottom = (scroller.current?.scrollTop ?? 0) + was.view;
    const start = was.header + activeIndex * was.row;
    const wasSeen = start + was.row > top && start < bottom;
    if (holdsFocus() && wasSeen && activeIndex >= 0) reveal(activeIndex);
  });
  useEffect(() => keepInSight(), [heights]);

  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  const fetchMissing = useEffectEvent(() => {
    const missing = items.map((item) => item.index).filter((index) => index < count && !source.peek(index));
    const [from, to] = [missing[0], missing.at(-1)];
    if (from === undefined || to === undefined) return;
    source.rows(from, to + 1).catch(onError);
  });
  useEffect(() => fetchMissing(), [source, version, first, last, activeIndex]);

  return { height: virtualizer.getTotalSize(), items, reveal };
}
