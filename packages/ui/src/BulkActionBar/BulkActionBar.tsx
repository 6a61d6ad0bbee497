import { useEffect, useEffectEvent, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import type { MenuItem, MenuSection } from '../Menu/index.ts';
import { Toolbar } from '../Toolbar/index.ts';
import { classes } from '../classes.ts';
import styles from './BulkActionBar.module.css';
import { texts } from './texts.ts';

const c = classes(styles);
const CLEAR = 'samla-clear';

export interface BulkActionBarProps {
  /** How many rows are selected. With none the bar is not there. */
  readonly count: number;
  /** What can be done with them, the most usual first. */
  readonly actions: readonly MenuItem[];
  readonly onAction: (id: string) => void;
  /** Esc and the button Avmarkera: nothing is selected any more. The owner puts focus back in the list. */
  readonly onClear: () => void;
  /** "3 ärenden markerade". */
  readonly countText?: (count: number) => string;
  /** Id of the list. */
  readonly controls?: string;
}

/** What can be done with the selected rows. Stands right after the list in the page, and so in the tab order. */
export function BulkActionBar(props: BulkActionBarProps) {
  const { count, actions, onAction, onClear, countText = texts.count } = props;
  const announce = useAnnounce();
  const was = useRef(0);
  // Over the list's own words on the selection: the same, and where to go.
  const say = useEffectEvent(() => {
    if (was.current === 0 && count > 0) announce(texts.appears(countText(count)), 'grid-selection');
    was.current = count;
  });
  useEffect(() => say(), [count]);
  if (count === 0) return null;

  const sections: readonly MenuSection[] = [
    { id: 'actions', items: actions },
    { id: 'clear', items: [{ id: CLEAR, label: texts.clear, shortcut: 'Escape' }] },
  ];
  const keyDown = (event: KeyboardEvent) => {
    const isBare = !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
    if (event.key !== 'Escape' || !isBare || event.defaultPrevented) return;
    event.preventDefault();
    onClear();
  };
  return (
    <div className={c('bar')} onKeyDown={keyDown}>
      <span className={c('count')}>{countText(count)}</span>
      <Toolbar
        label={texts.label(countText(count))}
        sections={sections}
        onAction={(id) => (id === CLEAR ? onClear() : onAction(id))}
        {...(props.controls !== undefined && { controls: props.controls })}
      />
    </div>
  );
}
