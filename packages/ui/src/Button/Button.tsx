import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Kbd, ariaKeys } from '../Kbd/index.ts';
import { classes } from '../classes.ts';
import styles from './Button.module.css';

const c = classes(styles);

export interface ButtonProps {
  readonly children: ReactNode;
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** The key that does the same, shown in a cap. The handler of the key lives in the application's registry. */
  readonly shortcut?: string;
  /** The cap under the label instead of after it. */
  readonly isStacked?: boolean;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** Work is going on: the button keeps its focus and takes no press. */
  readonly isPending?: boolean;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  readonly label?: string;
  readonly isExpanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** One thing to do, named by a verb. */
export function Button(props: ButtonProps) {
  const { children, variant = 'secondary', shortcut, isStacked = false, label, isExpanded, ref } = props;
  return (
    <AriaButton
      ref={ref ?? null}
      className={c('button', variant, isStacked && 'stacked')}
      type={props.type ?? 'button'}
      isDisabled={props.isDisabled ?? false}
      isPending={props.isPending ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(props.onPress && { onPress: props.onPress })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
      render={(dom) => <button {...dom} aria-keyshortcuts={shortcut && ariaKeys(shortcut)} />}
    >
      <span>{children}</span>
      {shortcut !== undefined && (
        <Kbd keys={shortcut} onAccent={variant === 'primary' || variant === 'danger'} isSilent />
      )}
    </AriaButton>
  );
}
