import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Whether the element holds more than its height shows; asked again when it changes size or has another number of parts. */
export function useOverflow(element: RefObject<HTMLElement | null>, parts: number): boolean {
  const [isOverflowing, setOverflowing] = useState(false);
  useLayoutEffect(() => {
    const own = element.current;
    if (!own) return;
    // a pixel of rounding is no overflow
    const update = () => setOverflowing(own.scrollHeight > own.clientHeight + 1);
    const observer = new ResizeObserver(update);
    observer.observe(own);
    update();
    return () => observer.disconnect();
  }, [element, parts]);
  return isOverflowing;
}
