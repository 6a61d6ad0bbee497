import type { ReactElement, ReactNode, Ref } from 'react';
import { MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../Button/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { MenuItems } from './MenuItems.tsx';
import type { MenuSection } from './items.ts';
import styles from './Menu.module.css';

const c = classes(styles);

export interface MenuProps {
  /** What the button says. */
  readonly children: ReactNode;
  readonly sections: readonly MenuSection[];
  /** Does or chooses the item; when it is done, the menu is closed and focus is back on the button. */
  readonly onAction: (id: string) => void;
  /** The button's name, when it shows an icon alone. */
  readonly label?: string;
  /** The key that opens it, shown on the button. */
  readonly shortcut?: string;
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  /** Without the arrow: for a button that shows an icon alone. */
  readonly hasNoArrow?: boolean;
  readonly isDisabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that opens a list of what can be done, or chosen. ARIA menu button. */
export function Menu({ children, sections, onAction, hasNoArrow = false, ...button }: MenuProps) {
  return (
    <MenuOf sections={sections} onAction={onAction}>
      <Button {...button}>
        <span className={c('button')}>
          {children}
          {!hasNoArrow && <Icon name="expand" size="s" />}
        </span>
      </Button>
    </MenuOf>
  );
}

interface MenuOfProps {
  /** The button: one of React Aria's. */
  readonly children: ReactElement;
  readonly sections: readonly MenuSection[];
  readonly onAction: (id: string) => void;
}

/** The menu of a button that another component draws. */
export function MenuOf({ children, sections, onAction }: MenuOfProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={c('popover')} placement="bottom start" offset={2}>
        <MenuItems sections={sections} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  );
}
