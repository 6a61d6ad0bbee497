import { useEffect, useRef } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { classes } from '../classes.ts';
import { MenuItems } from './MenuItems.tsx';
import type { MenuSection } from './items.ts';
import { placeRect } from './place.ts';
import type { MenuPlace } from './place.ts';
import styles from './Menu.module.css';

const c = classes(styles);

export interface ContextMenuProps {
  /** Where it opens: at an element (from the keyboard) or a point (from the mouse). Null: closed. */
  readonly at: MenuPlace | null;
  /** What it is about: "Nilsson, Alva". */
  readonly label: string;
  readonly sections: readonly MenuSection[];
  /** Does or chooses the item; when it is done, the menu is closed and focus is back where it was. */
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
}

/** A menu about one thing, opened by the right button, the menu key or Shift+F10. */
export function ContextMenu({ at, label, sections, onAction, onClose }: ContextMenuProps) {
  const page = useRef<Element>(document.body);
  // Where it was opened stays while it closes.
  const last = useRef<MenuPlace | null>(at);
  if (at) last.current = at;
  // The right button beside it closes it, as everywhere in Windows.
  const isOpen = at !== null;
  useEffect(() => {
    if (!isOpen) return;
    const away = (event: MouseEvent) => {
      // the one that opened it comes here too
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.target instanceof Element && event.target.closest('[role="menu"]') === null) onClose();
    };
    document.addEventListener('contextmenu', away);
    return () => document.removeEventListener('contextmenu', away);
  }, [isOpen, onClose]);
  return (
    <Popover
      className={c('popover')}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      triggerRef={page}
      getTargetRect={() => placeRect(last.current ?? document.body)}
      placement="bottom start"
      offset={2}
      aria-label={label}
    >
      <MenuItems
        sections={sections}
        onAction={onAction}
        label={label}
        onClose={onClose}
        autoFocus={at && 'x' in at ? true : 'first'}
      />
    </Popover>
  );
}
