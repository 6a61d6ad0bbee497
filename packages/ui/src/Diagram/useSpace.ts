import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Space } from './paper.ts';

/** The families that a text may end up in: the shipped one, and what a file is shown with where that is lacking. */
type Families = readonly string[];

/** A measurer of text in a size; of several families the widest counts. */
export function textMeasure(em: number, families: Families): Space['measure'] {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, isStrong = false) => {
    const key = `${isStrong ? 1 : 0}${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let widest = 0;
    for (const family of families) {
      if (context) context.font = `${isStrong ? 650 : 400} ${em}px ${family}`;
      widest = Math.max(widest, context?.measureText(text).width ?? text.length * em * 0.55);
    }
    const width = Math.ceil(widest * 1.02);
    known.set(key, width);
    return width;
  };
}

/**
 * The room of an element, now and whenever it, the size of text or the density changes; null before it is known.
 * @param probe an element as wide as the text is high, and as high as a row
 */
export function useSpace(
  holder: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): Space | null {
  const [space, setSpace] = useState<Space | null>(null);
  const before = useRef('');
  useLayoutEffect(() => {
    const [room, rule] = [holder.current, probe.current];
    if (room === null || rule === null) return undefined;
    const read = () => {
      const width = Math.floor(room.clientWidth);
      const { width: em, height: row } = rule.getBoundingClientRect();
      // what is not displayed keeps its last room, for print
      if (width === 0 || em === 0) return;
      const now = `${width} ${em} ${row} ${document.fonts.status}`;
      if (now === before.current) return;
      before.current = now;
      setSpace({ width, em, row, measure: textMeasure(em, [getComputedStyle(rule).fontFamily]) });
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(room);
    observer.observe(rule);
    document.fonts.addEventListener('loadingdone', read);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', read);
    };
  }, [holder, probe]);
  return space;
}
