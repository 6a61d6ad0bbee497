import { describe, drawnAs, inUse, isForReadersAlone } from './page.ts';

/** The least side of what is hit with a pointer, in CSS px (WCAG 2.5.8). */
const LEAST = 24;
const TARGETS = [
  'a[href]',
  'button',
  'input:not([type="hidden"])',
  'select',
  'textarea',
  'summary',
  ...[
    'button',
    'link',
    'checkbox',
    'radio',
    'switch',
    'tab',
    'menuitem',
    'menuitemcheckbox',
    'menuitemradio',
    'option',
    'slider',
  ].map((role) => `[role="${role}"]`),
].join();

/**
 * What is hit with a pointer is at least 24 × 24, or so far from others that a circle of that size round it touches
 * none. Links in running text are exempt; disabled things are no targets.
 */
export function targetsAreLarge(page: Document): readonly string[] {
  const targets = [...new Set(inUse(page, TARGETS).filter(isHit).map(drawnAs))]
    .filter((element) => !isForReadersAlone(element))
    .map((element) => ({
      element,
      box: element.getBoundingClientRect(),
    }));
  const small = targets.filter(({ box }) => box.width < LEAST - 0.5 || box.height < LEAST - 0.5);
  return small
    .filter(({ element }) => !isInRunningText(element))
    .filter(({ element, box }) =>
      targets.some(
        (other) =>
          other.element !== element &&
          !other.element.contains(element) &&
          !element.contains(other.element) &&
          isTooNear(box, other.box, small.includes(other)),
      ),
    )
    .map(
      ({ element, box }) =>
        `target of ${box.width.toFixed(0)} × ${box.height.toFixed(0)}, too near another: ${describe(element)}`,
    );
}

function isHit(element: HTMLElement): boolean {
  return (
    !element.matches(':disabled, [aria-disabled="true"]') &&
    getComputedStyle(element).pointerEvents !== 'none'
  );
}

function isTooNear(box: DOMRect, other: DOMRect, otherIsSmall: boolean): boolean {
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (otherIsSmall) {
    return Math.hypot(x - other.left - other.width / 2, y - other.top - other.height / 2) < LEAST - 0.5;
  }
  const across = Math.max(other.left - x, 0, x - other.right);
  const down = Math.max(other.top - y, 0, y - other.bottom);
  return Math.hypot(across, down) < LEAST / 2 - 0.5;
}

/** In a sentence the line decides the height. */
function isInRunningText(element: HTMLElement): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  return [...(element.parentElement?.childNodes ?? [])].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  );
}
