import { useLayoutEffect, useRef, useState } from 'react';

/** Rows and header of the standard density at 100 %, in px; only until the page has been measured. */
const FIRST_GUESS = { row: 30, header: 26 };

/** Heights in px, measured: density and text size are the style sheet's, and may change at any time. */
export function useHeights() {
  const rowProbe = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const [heights, setHeights] = useState(FIRST_GUESS);
  useLayoutEffect(() => {
    const [probe, head] = [rowProbe.current, header.current];
    if (!probe || !head) return;
    const measure = () => {
      const row = probe.getBoundingClientRect().height || FIRST_GUESS.row;
      const height = head.getBoundingClientRect().height || FIRST_GUESS.header;
      setHeights((before) =>
        before.row === row && before.header === height ? before : { row, header: height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(probe);
    observer.observe(head);
    return () => observer.disconnect();
  }, []);
  return { rowProbe, header, heights };
}
