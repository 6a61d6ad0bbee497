import type { FocusPlace, Layer } from './dispatch.ts';

const textInputs = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'password', 'date']);

/** Whether keys write text in an element. */
export function writesText(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return textInputs.has(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Where the focus is, read from the page. */
export function focusPlace(layer: Layer | null, letters: boolean): FocusPlace {
  const element = document.activeElement;
  const row = element?.closest('[role=grid][aria-rowcount] [role=row]');
  const pane = element?.closest('aside') ? 'case' : row ? 'list' : 'app';
  return {
    layer: layer ?? pane,
    typing: writesText(element),
    onRow: row !== null && row !== undefined && row.getAttribute('aria-rowindex') !== '1',
    letters,
  };
}
