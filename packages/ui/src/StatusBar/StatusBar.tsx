import type { ReactNode } from 'react';
import { Kbd, ariaKeys } from '../Kbd/index.ts';
import { classes } from '../classes.ts';
import styles from './StatusBar.module.css';

const c = classes(styles);

export interface KeyHint {
  readonly keys: string;
  readonly label: string;
}

export interface StatusBarProps {
  /** `StatusItem`s. */
  readonly children: ReactNode;
  /** The keys that work right here. */
  readonly hints?: readonly KeyHint[];
}

/** The foot of the window: how sending stands, what needs me, and the keys that work right here. */
export function StatusBar({ children, hints = [] }: StatusBarProps) {
  return (
    <div className={c('bar')}>
      {children}
      {hints.length > 0 && (
        <ul className={c('hints')}>
          {hints.map((hint) => (
            <li key={hint.keys}>
              <Kbd keys={hint.keys} /> {hint.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export interface StatusItemProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'ok' | 'needsYou';
  readonly sign?: string;
  readonly keys?: string;
  /** Makes it a button. */
  readonly onPress?: () => void;
}

/** One state, in words. */
export function StatusItem({ children, tone = 'plain', sign, keys, onPress }: StatusItemProps) {
  const content = (
    <>
      {sign !== undefined && <span aria-hidden="true">{sign}</span>}
      {children}
      {keys !== undefined && <Kbd keys={keys} isSilent={onPress !== undefined} />}
    </>
  );
  if (!onPress) return <span className={c('item', tone)}>{content}</span>;
  return (
    <button
      type="button"
      className={c('item', 'press', tone)}
      onClick={onPress}
      aria-keyshortcuts={keys && ariaKeys(keys)}
    >
      {content}
    </button>
  );
}
