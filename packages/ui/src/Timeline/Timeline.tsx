import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { LoadMore } from '../Pagination/index.ts';
import type { LoadMoreProps } from '../Pagination/index.ts';
import { SaveState } from '../SaveState/index.ts';
import type { SaveStateName } from '../SaveState/index.ts';
import { classes } from '../classes.ts';
import styles from './Timeline.module.css';
import { TimelineToolbar } from './TimelineToolbar.tsx';
import type { TimelineFilters } from './TimelineToolbar.tsx';
import { texts } from './texts.ts';

const c = classes(styles);

export interface TimelineEntry {
  readonly id: string;
  /** The day in words ("2 november 2026"); a heading stands where it changes. */
  readonly day?: string;
  /** As shown: "09:31". */
  readonly time: string;
  /** ISO 8601, for `datetime`. */
  readonly dateTime: string;
  readonly title: string;
  /** Who, by which way. */
  readonly byline?: string;
  readonly text?: string;
  /** Corrected text and the like: stands after the text. */
  readonly notice?: ReactNode;
  /** For what is not yet, or only just, sent. */
  readonly delivery?: { readonly state: SaveStateName; readonly text: string };
  readonly actions?: ReactNode;
}

export interface TimelineProps {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
  readonly headingLevel?: 3 | 4;
  /** The entry where today stands: gives a button that goes there. */
  readonly todayId?: string;
  readonly filters?: TimelineFilters;
  /** For a record that is not all here. */
  readonly loadMore?: LoadMoreProps;
  readonly isLoading?: boolean;
  /** What stands there when nothing has happened. */
  readonly emptyText?: string;
}

/** The record: an ordered list of articles, in the order given. */
export function Timeline(props: TimelineProps) {
  const { label, entries, headingLevel = 3, todayId, filters, loadMore, isLoading = false } = props;
  const list = useRef<HTMLOListElement>(null);
  useFilterSpeech(filters?.selected, entries.length);
  const hasToday = todayId !== undefined && entries.some(({ id }) => id === todayId);
  const toToday = () => {
    const article = list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(todayId ?? '')}"]`);
    article?.scrollIntoView({ block: 'start' });
    article?.focus({ preventScroll: true });
  };
  const isFiltered = (filters?.selected.length ?? 0) > 0;
  return (
    <div aria-busy={isLoading || undefined}>
      {(filters || hasToday) && (
        <div className={c('tools')}>
          <TimelineToolbar label={label} filters={filters} onToToday={hasToday ? toToday : undefined} />
        </div>
      )}
      {entries.length === 0 && (
        <p className={c('none')}>
          {isLoading ? texts.loading : isFiltered ? texts.nothingMatches : (props.emptyText ?? texts.empty)}
        </p>
      )}
      {entries.length > 0 && (
        <ol className={c('timeline')} aria-label={label} ref={list}>
          {entries.map((entry, index) => (
            <li key={entry.id}>
              {entry.day !== undefined && entry.day !== entries[index - 1]?.day && (
                <p className={c('day')}>{entry.day}</p>
              )}
              <Entry entry={entry} headingLevel={headingLevel} />
            </li>
          ))}
        </ol>
      )}
      {loadMore && (
        <div className={c('more')}>
          <LoadMore {...loadMore} />
        </div>
      )}
    </div>
  );
}

function Entry({ entry, headingLevel }: { readonly entry: TimelineEntry; readonly headingLevel: 3 | 4 }) {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <article className={c('entry')} aria-labelledby={titleId} tabIndex={-1} data-entry={entry.id}>
      <time className={c('time')} dateTime={entry.dateTime}>
        {entry.time}
      </time>
      <div className={c('content')}>
        <header className={c('head')}>
          <Heading className={c('title')} id={titleId}>
            {entry.title}
          </Heading>
          {entry.byline !== undefined && <span>· {entry.byline}</span>}
          {entry.delivery && (
            <span className={c('delivery')}>
              <SaveState state={entry.delivery.state} text={entry.delivery.text} />
            </span>
          )}
        </header>
        {entry.text !== undefined && (
          <p className={c('text')} dir="auto">
            {entry.text}
          </p>
        )}
        {entry.notice}
        {entry.actions !== undefined && <div className={c('actions')}>{entry.actions}</div>}
      </div>
    </article>
  );
}

/** Says how many there are when what is shown has been chosen anew. */
function useFilterSpeech(selected: readonly string[] | undefined, count: number) {
  const announce = useAnnounce();
  const chosen = selected?.join(' ');
  const before = useRef(chosen);
  useEffect(() => {
    if (before.current === chosen) return;
    before.current = chosen;
    announce(texts.count(count), 'timeline');
  }, [chosen, count, announce]);
}
