import { describe, inUse } from './page.ts';

/** Widgets of many parts that take one stop in the tab order together. */
const COMPOSITES = [
  'grid',
  'treegrid',
  'tablist',
  'toolbar',
  'menu',
  'menubar',
  'listbox',
  'radiogroup',
  'tree',
];
const FOCUSABLE =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], [contenteditable="true"]';

/** Each widget of many parts is one stop in the tab order: not none, not several. */
export function oneTabStop(page: Document): readonly string[] {
  return inUse(page, COMPOSITES.map((role) => `[role="${role}"]`).join()).flatMap((composite) => {
    const stops = tabStops(composite);
    if (stops.length === 1) return [];
    if (stops.length === 0)
      return isReachedOtherwise(composite) ? [] : [`${describe(composite)} has no tab stop`];
    if (leavesAtOnce(composite, stops)) return [];
    return [`${describe(composite)} has ${String(stops.length)} tab stops: ${stops.map(describe).join(' ')}`];
  });
}

function tabStops(composite: HTMLElement): HTMLElement[] {
  const stops = [...(composite.tabIndex >= 0 ? [composite] : []), ...inUse(composite, FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled'),
  );
  return stops.filter((stop, place) => stops.findIndex((other) => isSameRadioGroup(stop, other)) === place);
}

/** Native radio buttons of one name are one stop by themselves. */
function isSameRadioGroup(one: HTMLElement, other: HTMLElement): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element : null,
  );
  return Boolean(a && b && a.name !== '' && a.name === b.name && a.form === b.form);
}

/** A menu or list whose focus is in it, or stays in the field that opened it; or nothing in it can be chosen. */
function isReachedOtherwise(composite: HTMLElement): boolean {
  const focused = composite.ownerDocument.activeElement;
  const isLed =
    focused?.getAttribute('aria-controls')?.split(' ').includes(composite.id) === true && composite.id !== '';
  const parts = inUse(composite, '[role], input, button').filter(
    (part) => !part.matches(':disabled, [aria-disabled="true"], [role="presentation"], [role="none"]'),
  );
  const isIdle = composite.matches('[aria-disabled="true"]') || parts.length === 0;
  return composite.contains(focused) || isLed || isIdle;
}

/**
 * Several parts can be tab stops in the markup and yet one to the user, when the widget answers Tab by going to its end
 * first. So Tab is pressed at the first of them, and focus must then be at the last.
 */
function leavesAtOnce(composite: HTMLElement, stops: readonly HTMLElement[]): boolean {
  const page = composite.ownerDocument;
  const before = page.activeElement;
  const [first, last] = [stops.find((stop) => stop !== composite), stops.at(-1)];
  first?.focus();
  page.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }),
  );
  const isAtEnd = page.activeElement === last || !composite.contains(page.activeElement);
  if (before instanceof HTMLElement && before !== page.body) before.focus();
  else if (page.activeElement instanceof HTMLElement) page.activeElement.blur();
  return isAtEnd;
}

/** Rows count from one and upwards, so that a screen reader neither skips nor repeats. */
export function rowsCountUp(page: Document): readonly string[] {
  return inUse(page, '[role="grid"], [role="treegrid"], [role="table"]').flatMap((grid) => {
    const rows = inUse(grid, '[role="row"]').filter(
      (row) => row.closest('[role$="grid"], [role="table"]') === grid,
    );
    const isCounted =
      grid.hasAttribute('aria-rowcount') || rows.some((row) => row.hasAttribute('aria-rowindex'));
    if (!isCounted) return [];
    const places = rows.map((row) => Number(row.getAttribute('aria-rowindex') ?? Number.NaN));
    const isRising = places.every((place, at) => place > (places[at - 1] ?? 0));
    const all = Number(grid.getAttribute('aria-rowcount') ?? -1);
    const isWithin = all < 0 || places.every((place) => place <= all);
    return isRising && isWithin
      ? []
      : [`${describe(grid)}: aria-rowindex ${places.join(' ')} does not rise from 1 to ${String(all)}`];
  });
}
