import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { useAnnounce } from '../Announcer/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './Tooltip.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface ToggleTipProps {
  /** What it explains: "Grundnivå". The button is named after it. */
  readonly about: string;
  readonly text: string;
}

/**
 * An explanation that is shown when asked for. Pressing says it and shows it; pressing again, Esc or going on hides it.
 * Focus stays on the button.
 */
export function ToggleTip({ about, text }: ToggleTipProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const announce = useAnnounce();
  const toggle = () => {
    if (!isOpen) announce(text, 'toggle-tip');
    setOpen(!isOpen);
  };
  // One layer: what stands around it stays open.
  const keyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <span onKeyDownCapture={keyDown} onBlur={() => setOpen(false)}>
      <Button
        ref={button}
        className={c('ask')}
        aria-label={texts.about(about)}
        aria-expanded={isOpen}
        onPress={toggle}
      >
        <Icon name="help" />
      </Button>
      <Popover
        className={c('tip')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        triggerRef={button}
        isNonModal
        placement="bottom"
        offset={6}
        shouldCloseOnInteractOutside={(element) => !button.current?.contains(element)}
      >
        {text}
      </Popover>
    </span>
  );
}
