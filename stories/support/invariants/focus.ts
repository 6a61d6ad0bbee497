import { describe, drawnAs } from './page.ts';

/** After keys, focus is somewhere. */
export function focusIsKept(page: Document): readonly string[] {
  const focused = page.activeElement;
  const isLost = focused === null || focused === page.body || focused.closest('[inert]') !== null;
  return isLost ? ['focus was lost: after keys nothing has it'] : [];
}

/** What has focus can be seen: some of it is in the window and nothing lies over it all (WCAG 2.4.11). */
export function focusIsNotCovered(page: Document): readonly string[] {
  const focused = page.activeElement;
  if (!(focused instanceof HTMLElement) || focused === page.body) return [];
  const drawn = drawnAs(focused);
  const { left, top, right, bottom } = drawn.getBoundingClientRect();
  const steps = [0.05, 0.25, 0.5, 0.75, 0.95];
  const isSeen = steps.some((down) =>
    steps.some((along) => {
      const hit = page.elementFromPoint(left + (right - left) * along, top + (bottom - top) * down);
      return hit !== null && (drawn.contains(hit) || (hit.contains(drawn) && letsThrough(drawn)));
    }),
  );
  return isSeen ? [] : [`what has focus is covered or out of the window: ${describe(focused)}`];
}

const letsThrough = (element: HTMLElement) => getComputedStyle(element).pointerEvents === 'none';

/** What has focus after keys is marked: an outline on it or on what is drawn in its place. */
export function focusIsMarked(page: Document): readonly string[] {
  const focused = page.activeElement;
  if (!(focused instanceof HTMLElement) || focused === page.body) return [];
  // a heading or a region takes focus from code, not from the keyboard
  if (focused.tabIndex < 0 && !focused.matches('[role], button, input, select, textarea, a[href]')) return [];
  if (focused.matches('main, [role="dialog"], [role="alertdialog"], [role="region"], [role="document"]'))
    return [];
  return marks(focused).some(isMarked) ? [] : [`what has focus is not marked: ${describe(focused)}`];
}

/** The element, and what may be drawn for it: its active part, its label, and the boxes right round it. */
function marks(focused: HTMLElement): HTMLElement[] {
  const active = focused.ownerDocument.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
  const label = focused.closest('label');
  const around = [focused.parentElement, focused.parentElement?.parentElement].filter(
    (box) => box?.matches(':focus-within, [data-focus-visible], [data-focused]') === true,
  );
  const within = label === null ? [] : [...label.querySelectorAll<HTMLElement>('*')];
  return [focused, active, label, ...within, ...around].filter((one) => one instanceof HTMLElement);
}

function isMarked(element: HTMLElement): boolean {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const isThere = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  return isThere && !/^rgba\(.*,\s*0\)$|\/\s*0\)$|^transparent$/.test(outlineColor);
}
