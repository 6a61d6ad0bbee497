import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Puts focus on the first `h1` of a view that has just been shown, so that it is read and Tab goes on from there. The
 * first view is left alone, and so is one that has put focus somewhere in itself.
 * @returns a ref for the element that holds the view
 */
export function useViewFocus(viewKey: string | undefined): RefObject<HTMLElement | null> {
  const view = useRef<HTMLElement>(null);
  const shown = useRef(viewKey);
  useEffect(() => {
    if (shown.current === viewKey) return;
    shown.current = viewKey;
    const active = document.activeElement;
    if (active !== view.current && view.current?.contains(active)) return;
    const heading = view.current?.querySelector('h1') ?? view.current;
    if (heading instanceof HTMLElement && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading?.focus();
  }, [viewKey]);
  return view;
}
