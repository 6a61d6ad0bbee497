import { Fragment, useId } from 'react';
import type { ReactNode } from 'react';
import { SaveState } from '../SaveState/index.ts';
import type { SaveStateName } from '../SaveState/index.ts';
import { classes } from '../classes.ts';
import styles from './Timeline.module.css';

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

interface TimelineProps {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
  readonly headingLevel?: 3 | 4;
}

/** The record: an ordered list of articles, in the order given. */
export function Timeline({ label, entries, headingLevel = 3 }: TimelineProps) {
  return (
    <ol className={c('timeline')} aria-label={label}>
      {entries.map((entry, index) => (
        <Fragment key={entry.id}>
          <li>
            {entry.day !== undefined && entry.day !== entries[index - 1]?.day && (
              <p className={c('day')}>{entry.day}</p>
            )}
            <Entry entry={entry} headingLevel={headingLevel} />
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function Entry({ entry, headingLevel }: { readonly entry: TimelineEntry; readonly headingLevel: 3 | 4 }) {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <article className={c('entry')} aria-labelledby={titleId}>
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
