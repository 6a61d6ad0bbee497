import { Text } from 'react-aria-components/Text';
import { Icon } from '../Icon/index.ts';
import { Kbd } from '../Kbd/index.ts';
import { classes } from '../classes.ts';
import type { MenuItem } from './items.ts';
import styles from './Menu.module.css';

const c = classes(styles);

interface MenuRowProps {
  readonly item: MenuItem;
  readonly choose: 'any' | 'one' | undefined;
  readonly isSelected: boolean;
  readonly hasSubmenu: boolean;
}

/**
 * What one item shows: mark or icon, label, what more there is to say, key. Its name is the label alone: the rest is
 * hidden from the name and told as description and key.
 */
export function MenuRow({ item, choose, isSelected, hasSubmenu }: MenuRowProps) {
  const more = item.disabledReason ?? item.detail;
  return (
    <>
      <span className={c('sign')} aria-hidden="true">
        {choose ? isSelected && <Mark choose={choose} /> : item.icon && <Icon name={item.icon} />}
      </span>
      <span className={c('words')}>
        <span>{item.label}</span>
        {more !== undefined && (
          <Text slot="description" className={c('more')} aria-hidden="true">
            {more}
          </Text>
        )}
      </span>
      {item.shortcut !== undefined && (
        <span className={c('end')}>
          <Kbd keys={item.shortcut} isSilent />
        </span>
      )}
      {hasSubmenu && (
        <span className={c('end')}>
          <Icon name="next" />
        </span>
      )}
    </>
  );
}

function Mark({ choose }: { readonly choose: 'any' | 'one' }) {
  return choose === 'any' ? <Icon name="done" /> : <span className={c('dot')} />;
}
