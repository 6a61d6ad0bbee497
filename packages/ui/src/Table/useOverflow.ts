import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** How wide the element is, in pixels, while what is in it is wider than that; else null. */
export function useOverflow(ref: RefObject<HTMLElement | null>): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => setRoom(element.scrollWidth > element.clientWidth + 1 ? element.clientWidth : null);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}
