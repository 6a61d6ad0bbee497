import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Icon } from '../Icon/index.ts';
import { Kbd, ariaKeys } from '../Kbd/index.ts';
import { classes } from '../classes.ts';
import styles from './GlobalSearch.module.css';
import { ResultList } from './ResultList.tsx';
import { allResults, countOf, searchKey } from './results.ts';
import type { SearchState } from './results.ts';
import { texts } from './texts.ts';

const c = classes(styles);

/** The one option of a failed search. */
const RETRY = 'samla-retry';

export interface GlobalSearchProps {
  readonly value: string;
  /** At each change; the owner searches when it thinks fit, and answers by `state`. */
  readonly onChange: (text: string) => void;
  readonly state: SearchState;
  /** A result was taken; the list is closed. */
  readonly onSelect: (id: string) => void;
  readonly onRetry: () => void;
  readonly label?: string;
  /** The key that goes here, shown in the field. Its handler lives in the application's registry. */
  readonly shortcut?: string;
}

/** A field that finds across everything. ARIA combobox with a grouped listbox. */
export function GlobalSearch(props: GlobalSearchProps) {
  const { value, onChange, state, onSelect, onRetry, label = texts.label, shortcut } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [wantsOpen, setWantsOpen] = useState(false);
  const [active, setActive] = useState(0);
  useSaid(state, value);

  const results = state.kind === 'done' ? allResults(state.groups) : [];
  const ids = state.kind === 'failed' ? [RETRY] : results.map((result) => result.id);
  const isOpen = wantsOpen && state.kind !== 'idle';
  const optionId = (result: string) => `${id}-${result}`;
  const activeId = isOpen ? ids[Math.min(active, ids.length - 1)] : undefined;

  const take = (taken: string) => {
    if (taken === RETRY) return onRetry();
    setWantsOpen(false);
    onSelect(taken);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) return;
    const at = activeId === undefined ? -1 : ids.indexOf(activeId);
    const action = searchKey(event.key, event.altKey, { isOpen, count: ids.length, active: at });
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'close') event.stopPropagation();
    if (action.kind === 'open' || action.kind === 'close') setWantsOpen(action.kind === 'open');
    else if (action.kind === 'move') setActive(action.index);
    else take(ids[action.index] ?? '');
  };
  return (
    <div
      ref={root}
      className={c('search')}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setWantsOpen(false);
      }}
    >
      <div className={c('field')}>
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          className={c('input')}
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={activeId === undefined ? undefined : optionId(activeId)}
          aria-keyshortcuts={shortcut && ariaKeys(shortcut)}
          autoComplete="off"
          spellCheck={false}
          placeholder={label}
          value={value}
          onChange={(event) => {
            setWantsOpen(true);
            setActive(0);
            onChange(event.target.value);
          }}
          onClick={() => setWantsOpen(true)}
          onKeyDown={keyDown}
        />
        {shortcut !== undefined && <Kbd keys={shortcut} isSilent />}
      </div>
      {isOpen && (
        <ResultList
          id={`${id}-list`}
          state={state}
          typed={value}
          activeId={activeId}
          retryId={RETRY}
          optionId={optionId}
          onPoint={(pointed) => setActive(ids.indexOf(pointed))}
          onTake={take}
        />
      )}
    </div>
  );
}

/** Says how the search went, once each time it has. */
function useSaid(state: SearchState, typed: string): void {
  const announce = useAnnounce();
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  useEffect(() => {
    if (state.kind === 'failed') announce(texts.failed(state.reason), 'search');
    if (state.kind !== 'done') return;
    const count = countOf(state.groups);
    announce(count === 0 ? texts.none(latest.current) : texts.count(count), 'search');
  }, [announce, state]);
}
