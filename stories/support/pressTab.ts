import { fireEvent } from 'storybook/test';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';

/**
 * Tab as a browser does it: on from where focus is when the page has had its say. `userEvent.tab` counts from where
 * focus was before, and so never leaves a composite that first moves focus to its own end.
 */
export async function pressTab({ shift = false } = {}): Promise<void> {
  const key = { key: 'Tab', code: 'Tab', shiftKey: shift };
  const isTaken = !(await fireEvent.keyDown(document.activeElement ?? document.body, key));
  if (!isTaken) (nextStop(shift) ?? document.body).focus();
  await fireEvent.keyUp(document.activeElement ?? document.body, key);
}

/** The tab stop after, or before, what has focus. */
function nextStop(isBackwards: boolean): HTMLElement | undefined {
  const from = document.activeElement ?? document.body;
  const wanted = isBackwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ checkVisibilityCSS: true }) &&
      (from.compareDocumentPosition(element) & wanted) !== 0,
  );
  return isBackwards ? stops.at(-1) : stops[0];
}
