import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { fittingCount } from './fit.ts';

/** The id of the button that opens what did not fit. */
export const MORE = 'samla-more';

const stopsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-stop]')];
const widthOf = (element: Element) => element.getBoundingClientRect().width;

function measure(root: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(root).columnGap) || 0;
  const groups = [...root.querySelectorAll('[data-group]')].map((group) =>
    [...group.querySelectorAll('[data-stop]')].map(widthOf),
  );
  const more = root.querySelector(`[data-stop="${MORE}"]`);
  return fittingCount({
    groups,
    gap,
    // a line of one pixel between two gaps
    separator: 2 * gap + 1,
    more: more ? widthOf(more) : 0,
    // half a pixel of rounding must not hide a button
    available: widthOf(root) + 0.5,
  });
}

/**
 * How many of the toolbar's buttons fit in its width. Buttons that do not are out of sight but still laid out, so that
 * their widths are known; all is measured again when the toolbar or one of them changes size.
 * @param total how many there are
 * @param content changes when what the buttons show does
 */
export function useFitting(root: RefObject<HTMLElement | null>, total: number, content: unknown): number {
  const [count, setCount] = useState(total);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const update = () => setCount(measure(element));
    const observer = new ResizeObserver(update);
    for (const one of [element, ...stopsOf(element)]) observer.observe(one);
    update();
    return () => observer.disconnect();
  }, [root, content]);
  return Math.min(count, total);
}
