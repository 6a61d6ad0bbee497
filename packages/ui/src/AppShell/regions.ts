import { useEffect } from 'react';

const REGION = '[data-region]';
const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea:not([disabled]), [tabindex="0"]';
const lastIn = new WeakMap<Element, HTMLElement>();

function shownRegions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(REGION)].filter((region) => region.checkVisibility());
}

/** Where focus lands in a region: where it last was, else its first control, else the region itself. */
function landing(region: HTMLElement): HTMLElement {
  const last = lastIn.get(region);
  if (last?.isConnected && region.contains(last)) return last;
  const first = [...region.querySelectorAll<HTMLElement>(TABBABLE)].find(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  );
  return first ?? region;
}

/**
 * Moves focus to the next or previous region (F6, Shift+F6: the Windows way), round and round, and answers its name;
 * null when nothing is drawn.
 */
export function focusRegion(direction: 'next' | 'previous'): string | null {
  const regions = shownRegions();
  if (regions.length === 0) return null;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const step = direction === 'next' ? 1 : -1;
  const start = here === -1 && direction === 'previous' ? 0 : here;
  const region = regions[(start + step + regions.length) % regions.length];
  if (!region) return null;
  landing(region).focus();
  return region.getAttribute('aria-label');
}

/** Remembers, for as long as the shell is shown, where focus was in each region. */
export function useRegions(): { readonly focusRegion: typeof focusRegion } {
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      if (!(event.target instanceof HTMLElement)) return;
      const region = event.target.closest(REGION);
      if (region && region !== event.target) lastIn.set(region, event.target);
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  return { focusRegion };
}
