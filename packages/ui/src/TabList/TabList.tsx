import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Hidden } from '../Hidden/index.ts';
import { Icon } from '../Icon/index.ts';
import { Menu } from '../Menu/index.ts';
import { classes } from '../classes.ts';
import { scrollWithin } from '../scrollWithin.ts';
import styles from './TabList.module.css';
import { tabKey } from './tabKey.ts';
import { texts } from './texts.ts';
import { useOverflow } from './useOverflow.ts';

const c = classes(styles);

export interface OpenTab {
  readonly id: string;
  readonly name: string;
  readonly mark?: ReactNode;
  /** Id of the panel, where it is in the page. */
  readonly panelId?: string;
  /** Whether it can be closed where tabs can; so it is when nothing is said. */
  readonly isClosable?: boolean;
}

export interface TabListProps {
  readonly tabs: readonly OpenTab[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** Delete, or a click on the cross. */
  readonly onClose?: (id: string) => void;
  readonly label?: string;
}

/**
 * What is open, in tabs. Moving does not open: Enter does. After closing, focus is on the neighbour. Tabs that take more
 * than two rows scroll, and a menu names them all.
 */
export function TabList({ tabs, selectedId, onSelect, onClose, label = texts.label }: TabListProps) {
  const hintId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const refocus = useRef<number | null>(null);
  const isOverflowing = useOverflow(list, tabs.length);
  const stop =
    tabs.find((tab) => tab.id === focusedId) ?? tabs.find((tab) => tab.id === selectedId) ?? tabs[0];

  const focusAt = (index: number) =>
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.focus();
  useLayoutEffect(() => {
    if (refocus.current === null) return;
    const index = Math.min(refocus.current, tabs.length - 1);
    refocus.current = null;
    focusAt(index);
  }, [tabs]);
  useLayoutEffect(() => {
    const selected = list.current?.querySelector('[aria-selected="true"]');
    if (list.current && selected) scrollWithin(list.current, selected);
  }, [selectedId, isOverflowing]);

  const isClosable = (tab: OpenTab) => onClose !== undefined && tab.isClosable !== false;
  const keyDown = (event: KeyboardEvent, tab: OpenTab, index: number) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const action = tabKey(event.key, index, tabs.length);
    if (action === null || (action.kind === 'close' && !isClosable(tab))) return;
    event.preventDefault();
    if (action.kind === 'focus') focusAt(action.index);
    else if (action.kind === 'select') onSelect(tab.id);
    else close(tab, index);
  };
  const close = (tab: OpenTab, index: number) => {
    refocus.current = index;
    onClose?.(tab.id);
  };

  return (
    <div className={c('bar')}>
      <div className={c('tabs')} role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab, index) => (
          <div
            key={tab.id}
            role="tab"
            className={c('tab', tab.id === selectedId && 'selected')}
            aria-selected={tab.id === selectedId}
            aria-controls={tab.panelId}
            aria-describedby={isClosable(tab) ? hintId : undefined}
            tabIndex={tab.id === stop?.id ? 0 : -1}
            onFocus={() => setFocusedId(tab.id)}
            onClick={() => onSelect(tab.id)}
            // the middle button closes, as in browsers
            onAuxClick={(event) => {
              if (event.button === 1 && isClosable(tab)) close(tab, index);
            }}
            onKeyDown={(event) => keyDown(event, tab, index)}
          >
            {tab.mark}
            <span>{tab.name}</span>
            {isClosable(tab) && (
              <span
                className={c('close')}
                aria-hidden="true"
                onClick={(event) => {
                  event.stopPropagation();
                  close(tab, index);
                }}
              >
                <Icon name="close" size="s" />
              </span>
            )}
          </div>
        ))}
      </div>
      {isOverflowing && (
        <Menu
          variant="quiet"
          sections={[
            {
              id: 'tabs',
              choose: 'one',
              items: tabs.map(({ id, name }) => ({ id, label: name, isChecked: id === selectedId })),
            },
          ]}
          onAction={onSelect}
        >
          {texts.all(tabs.length)}
        </Menu>
      )}
      {onClose && tabs.length > 0 && <Hidden id={hintId}>{texts.closeHint}</Hidden>}
    </div>
  );
}
