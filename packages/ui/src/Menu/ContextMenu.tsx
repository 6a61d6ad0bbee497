import { useRef } from 'react';
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
  return (
    <Popover
      className={c('popover')}
      isOpen={at !== null}
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
