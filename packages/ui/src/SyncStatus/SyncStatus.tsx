import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useAnnounce } from '../Announcer/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { texts } from './texts.ts';
import styles from './SyncStatus.module.css';

const c = classes(styles);
const ICONS = { synced: 'synced', sending: 'sending', offline: 'offline', needsYou: 'warning' } as const;

/** All is sent; something is on its way; no connection; something cannot be sent without the worker. */
export type SyncState = keyof typeof ICONS;

/** One fact of the state: "Väntar på att skickas", "3 anteckningar". */
export interface SyncLine {
  readonly term: string;
  readonly description: ReactNode;
}

interface SyncStatusProps {
  readonly state: SyncState;
  /** The state in words, shown and said when it changes: "Ingen anslutning". */
  readonly text: string;
  readonly lines: readonly SyncLine[];
  /** Buttons under the facts: "Skicka och hämta nu". */
  readonly actions?: ReactNode;
}

/** How the connection and the sending stand: a button in the status bar that opens the facts. Never takes focus. */
export function SyncStatus({ state, text, lines, actions }: SyncStatusProps) {
  useSpokenChange(text);
  return (
    <DialogTrigger>
      <Button className={c('button', state)}>
        <Icon name={ICONS[state]} size="s" />
        {text}
      </Button>
      <Popover className={c('popover')} placement="top start">
        <Dialog className={c('dialog')} aria-label={texts.title}>
          <p className={c('title')}>{text}</p>
          <dl className={c('lines')}>
            {lines.map(({ term, description }) => (
              <div key={term} className={c('line')}>
                <dt>{term}</dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
          {actions !== undefined && <div className={c('actions')}>{actions}</div>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Says the words when they change, not when they are first shown. */
function useSpokenChange(text: string): void {
  const announce = useAnnounce();
  const last = useRef(text);
  useEffect(() => {
    if (last.current === text) return;
    last.current = text;
    announce(text, 'sync');
  }, [announce, text]);
}
