import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** Rows and header of the standard density at 100 %, in px; only until the page has been measured. */
const FIRST_GUESS = { row: 30, header: 26, view: 0 };

/** Heights in px, measured: density and text size are the style sheet's, the list's own the page's; all may change. */
export function useHeights(scroller: RefObject<HTMLElement | null>) {
  const rowProbe = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const [heights, setHeights] = useState(FIRST_GUESS);
  useLayoutEffect(() => {
    const [probe, head, outer] = [rowProbe.current, header.current, scroller.current];
    if (!probe || !head || !outer) return;
    const measure = () => {
      const row = probe.getBoundingClientRect().height || FIRST_GUESS.row;
      const height = head.getBoundingClientRect().height || FIRST_GUESS.header;
      const view = outer.clientHeight;
      setHeights((before) =>
        before.row === row && before.header === height && before.view === view
          ? before
          : { row, header: height, view },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(probe);
    observer.observe(head);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [scroller]);
  return { rowProbe, header, heights };
}
