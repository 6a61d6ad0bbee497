import { classes } from '../classes.ts';
import { shownKeys } from './keys.ts';
import styles from './Kbd.module.css';

const c = classes(styles);

interface KbdProps {
  /** As in the key map: `Ctrl+K`, `Shift+F6`, `ArrowDown`. */
  readonly keys: string;
  /** On a coloured ground the cap takes the ground's ink. */
  readonly onAccent?: boolean;
  /** When the control itself carries `aria-keyshortcuts`, the cap is not read a second time. */
  readonly isSilent?: boolean;
}

/** A key cap. */
export function Kbd({ keys, onAccent = false, isSilent = false }: KbdProps) {
  return (
    <kbd className={c('kbd', onAccent && 'onAccent')} aria-hidden={isSilent || undefined}>
      {shownKeys(keys)}
    </kbd>
  );
}
