import { useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { asksForMenu } from './place.ts';
import type { MenuPlace } from './place.ts';

/**
 * Opens a `ContextMenu` over whatever carries the handlers: right button at the point, menu key and Shift+F10 at what
 * has focus.
 */
export function useContextMenu() {
  const [at, setAt] = useState<MenuPlace | null>(null);
  return {
    at,
    close: () => setAt(null),
    open: setAt,
    handlers: {
      onKeyDown: (event: KeyboardEvent) => {
        if (event.defaultPrevented || !asksForMenu(event) || !(event.target instanceof Element)) return;
        event.preventDefault();
        setAt(event.target);
      },
      onContextMenu: (event: MouseEvent) => {
        if (event.defaultPrevented) return;
        event.preventDefault();
        setAt({ x: event.clientX, y: event.clientY });
      },
    },
  };
}
