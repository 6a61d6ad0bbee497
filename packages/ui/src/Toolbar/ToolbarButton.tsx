import { Button } from 'react-aria-components/Button';
import { Icon } from '../Icon/index.ts';
import { ariaKeys } from '../Kbd/index.ts';
import type { MenuItem } from '../Menu/index.ts';
import { Tooltip } from '../Tooltip/index.ts';
import { classes } from '../classes.ts';
import styles from './Toolbar.module.css';

const c = classes(styles);

interface ToolbarButtonProps {
  readonly item: MenuItem;
  readonly choose: 'any' | 'one' | undefined;
  readonly isIconOnly: boolean;
  /** The toolbar's one tab stop. */
  readonly isStop: boolean;
  /** Whether it fits in the row. */
  readonly isShown: boolean;
  readonly onPress?: () => void;
}

/** One button of the toolbar. When it does not fit it is out of sight and reach but keeps its width to be measured. */
export function ToolbarButton({ item, choose, isIconOnly, isStop, isShown, onPress }: ToolbarButtonProps) {
  const { icon, label, disabledReason, shortcut, isChecked = false } = item;
  const isBare = isIconOnly && icon !== undefined;
  const own = (
    <Button
      className={c('button', !isShown && 'hidden', item.isDangerous && 'danger')}
      excludeFromTabOrder={!isStop}
      {...(onPress && { onPress })}
      {...(isBare && { 'aria-label': label })}
      render={(dom) => (
        <button
          {...dom}
          data-stop={item.id}
          {...(choose === 'any' && { 'aria-pressed': isChecked })}
          {...(choose === 'one' && { role: 'radio', 'aria-checked': isChecked })}
          aria-disabled={disabledReason !== undefined || undefined}
          aria-description={disabledReason}
          aria-keyshortcuts={shortcut && ariaKeys(shortcut)}
        />
      )}
    >
      {icon && <Icon name={icon} />}
      {!isBare && <span>{label}</span>}
      {item.items && <Icon name="expand" size="s" />}
    </Button>
  );
  const tip = [isBare && label, disabledReason].filter(Boolean).join('. ');
  if (tip === '' && shortcut === undefined) return own;
  return (
    <Tooltip text={tip === '' ? label : tip} {...(shortcut !== undefined && { shortcut })}>
      {own}
    </Tooltip>
  );
}
