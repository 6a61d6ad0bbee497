import { useEffect, useRef } from 'react';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { scrollWithin } from '../scrollWithin.ts';
import styles from './GlobalSearch.module.css';
import { countOf } from './results.ts';
import type { SearchResult, SearchState } from './results.ts';
import { texts } from './texts.ts';

const c = classes(styles);

interface ResultListProps {
  readonly id: string;
  readonly state: SearchState;
  readonly typed: string;
  readonly activeId: string | undefined;
  readonly retryId: string;
  readonly optionId: (id: string) => string;
  readonly onPoint: (id: string) => void;
  readonly onTake: (id: string) => void;
}

/** What stands under the field: the results, or how the search stands. */
export function ResultList(props: ResultListProps) {
  const { id, state, typed, activeId, retryId, optionId, onPoint, onTake } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const active = list.current?.querySelector('[aria-selected="true"]');
    if (list.current && active) scrollWithin(list.current, active);
  }, [activeId]);

  const option = (result: SearchResult, icon?: 'syncing') => (
    <div
      key={result.id}
      id={optionId(result.id)}
      role="option"
      aria-selected={result.id === activeId}
      className={c('option')}
      onPointerMove={() => result.id !== activeId && onPoint(result.id)}
      onClick={() => onTake(result.id)}
    >
      {icon && <Icon name={icon} />}
      <span>{result.label}</span>
      {result.detail !== undefined && <span className={c('detail')}>{result.detail}</span>}
    </div>
  );
  const groups = state.kind === 'done' ? state.groups.filter((group) => group.results.length > 0) : [];
  return (
    // The press would take focus from the field.
    <div className={c('popup')} onMouseDown={(event) => event.preventDefault()}>
      {state.kind === 'searching' && <p className={c('note')}>{texts.searching}</p>}
      {state.kind === 'done' && countOf(groups) === 0 && <p className={c('note')}>{texts.none(typed)}</p>}
      {state.kind === 'failed' && (
        <p className={c('note', 'failed')}>
          <Icon name="error" /> {texts.failed(state.reason)}
        </p>
      )}
      <div ref={list} id={id} role="listbox" aria-label={texts.results} className={c('list')}>
        {state.kind === 'failed' && option({ id: retryId, label: texts.retry }, 'syncing')}
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
            <div id={`${id}-${group.id}`} role="presentation" className={c('heading')}>
              {group.name}{' '}
              {group.total !== undefined && group.total > group.results.length && (
                <span className={c('detail')}>{texts.shownOf(group.results.length, group.total)}</span>
              )}
            </div>
            {group.results.map((result) => option(result))}
          </div>
        ))}
      </div>
    </div>
  );
}
