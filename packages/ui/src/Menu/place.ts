/** Where a context menu opens: at a thing, or at a point of the window. */
export type MenuPlace = Element | { readonly x: number; readonly y: number };

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Whether the key asks for the context menu: the menu key, or Shift+F10. */
export function asksForMenu(event: KeyPress): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

/** The rectangle that the menu stands under. */
export function placeRect(place: MenuPlace): DOMRect {
  return 'x' in place ? new DOMRect(place.x, place.y, 0, 0) : place.getBoundingClientRect();
}
