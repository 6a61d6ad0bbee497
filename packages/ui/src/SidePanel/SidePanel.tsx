import { useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '../Button/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './SidePanel.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface SidePanelProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The cross and Esc; what was written inside is the owner's to keep. */
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly headingLevel?: 2 | 3;
}

/**
 * Something beside the work that stays open while one works. Rendered while it is open: focus goes to its heading, Esc
 * and the cross close it, and focus goes back to what opened it (which says so with `aria-expanded`).
 */
export function SidePanel({ title, children, onClose, actions, headingLevel = 2 }: SidePanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const Heading = `h${headingLevel}` as const;

  // The opener is what had focus before. It has it again when the panel goes with focus inside it.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const own = panel.current;
    heading.current?.focus();
    return () => {
      if (own?.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <aside ref={panel} className={c('panel')} aria-labelledby={id} onKeyDown={keyDown}>
      <div className={c('head')}>
        <Heading ref={heading} id={id} className={c('title')} tabIndex={-1}>
          {title}
        </Heading>
        <Button variant="quiet" label={texts.close(title)} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className={c('body')}>{children}</div>
      {actions !== undefined && <div className={c('actions')}>{actions}</div>}
    </aside>
  );
}
