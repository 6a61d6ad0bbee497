import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from '../Kbd/index.ts';
import { classes } from '../classes.ts';
import styles from './Tooltip.module.css';

const c = classes(styles);

export interface TooltipProps {
  /** A few words. Never the only place where something is said. */
  readonly text: string;
  /** The key that does the same as the control. */
  readonly shortcut?: string;
  /** The control: one that takes focus. */
  readonly children: ReactElement;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end';
  readonly isDisabled?: boolean;
}

/**
 * A few words beside a control while it has focus or the pointer is over it. They stay as long, may be pointed at
 * themselves, and go by Esc without closing anything else.
 */
export function Tooltip({
  text,
  shortcut,
  children,
  placement = 'bottom',
  isDisabled = false,
}: TooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={200} isDisabled={isDisabled}>
      {children}
      <AriaTooltip className={c('tip')} placement={placement} offset={6}>
        {text}
        {shortcut !== undefined && (
          <>
            {' '}
            <Kbd keys={shortcut} />
          </>
        )}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
