import { useEffect, useRef } from 'react';
import type { ComponentProps } from 'react';
import { Header } from 'react-aria-components/Header';
import {
  Menu,
  MenuItem as AriaItem,
  MenuSection as AriaSection,
  SubmenuTrigger,
} from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useAnnounce } from '../Announcer/index.ts';
import { classes } from '../classes.ts';
import { MenuRow } from './MenuRow.tsx';
import { arrange, findItem, isChoice } from './items.ts';
import type { MenuItem, MenuSection } from './items.ts';
import { texts } from './texts.ts';
import styles from './Menu.module.css';
import { ariaKeys } from '../Kbd/index.ts';

const c = classes(styles);

interface MenuItemsProps {
  readonly sections: readonly MenuSection[];
  readonly onAction: (id: string) => void;
  /** Its name, when no button names it. */
  readonly label?: string;
  /** Where no button opens and closes it: what closes it, and where focus begins. */
  readonly onClose?: () => void;
  readonly autoFocus?: 'first' | true;
}

/** The open menu: what both the menu button and the context menu show. */
export function MenuItems({ sections, onAction, label, onClose, autoFocus }: MenuItemsProps) {
  const announce = useAnnounce();
  const chosen = useRef<(() => void) | null>(null);
  // The closing menu gives focus back in the frame after it is gone; what the item does with focus comes after that.
  useEffect(
    () => () => {
      if (chosen.current) requestAnimationFrame(chosen.current);
    },
    [],
  );
  const act = (id: string) => {
    const item = findItem(sections, id);
    if (!item) return;
    if (item.disabledReason !== undefined)
      announce(texts.unavailable(item.label, item.disabledReason), 'menu');
    else if (isChoice(sections, id)) onAction(id);
    else chosen.current = () => onAction(id);
  };
  return (
    <Menu
      className={c('menu')}
      onAction={(key) => act(String(key))}
      {...(label !== undefined && { 'aria-label': label })}
      {...(onClose && { onClose })}
      {...(autoFocus && { autoFocus })}
    >
      {arrange(sections).map((section) => (
        <AriaSection
          key={section.id}
          id={`section ${section.id}`}
          className={c('section')}
          {...(section.choose && choice(section))}
        >
          {section.name !== undefined && <Header className={c('heading')}>{section.name}</Header>}
          {section.items.map((item) => renderItem(item, act, section.choose))}
        </AriaSection>
      ))}
    </Menu>
  );
}

function choice({ choose, items }: MenuSection) {
  return {
    selectionMode: choose === 'one' ? ('single' as const) : ('multiple' as const),
    selectedKeys: items.filter((item) => item.isChecked).map((item) => item.id),
  };
}

/** A function and no component: the collection must see the items themselves. */
function renderItem(item: MenuItem, act: (id: string) => void, choose?: 'any' | 'one') {
  const isDisabled = item.disabledReason !== undefined;
  const own = (
    <AriaItem
      key={item.id}
      id={item.id}
      textValue={item.label}
      className={c('item', item.isDangerous && 'danger', isDisabled && 'disabled')}
      // It can be reached all the same, so that the reason is heard (APG: disabled items of a menu take focus).
      {...(isDisabled && { shouldCloseOnSelect: false })}
      render={(dom) => (
        <div
          {...(dom as ComponentProps<'div'>)}
          aria-disabled={isDisabled || undefined}
          aria-keyshortcuts={item.shortcut && ariaKeys(item.shortcut)}
        />
      )}
    >
      {({ isSelected, hasSubmenu }) => (
        <MenuRow item={item} choose={choose} isSelected={isSelected} hasSubmenu={hasSubmenu} />
      )}
    </AriaItem>
  );
  if (!item.items || isDisabled) return own;
  return (
    <SubmenuTrigger key={item.id}>
      {own}
      <Popover className={c('popover')} offset={-2} crossOffset={-4}>
        <Menu className={c('menu')} onAction={(key) => act(String(key))}>
          {item.items.map((inner) => renderItem(inner, act))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
