import { useEffect, useRef } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { LoadMore } from '../Pagination/index.ts';
import type { LoadMoreProps } from '../Pagination/index.ts';
import { Table } from '../Table/index.ts';
import type { TableColumn } from '../Table/index.ts';
import { TextField } from '../TextField/index.ts';
import { classes } from '../classes.ts';
import styles from './AuditList.module.css';
import { NO_FILTER, isFiltering } from './auditFilter.ts';
import type { AuditEntry, AuditFilter } from './auditFilter.ts';
import { texts } from './texts.ts';

const c = classes(styles);

export interface AuditListProps {
  /** Whose log, and for when: *Logg för BOU-2026-0412*. */
  readonly caption: string;
  /** What matches the filter, newest first. */
  readonly entries: readonly AuditEntry[];
  readonly filter: AuditFilter;
  readonly onFilterChange: (filter: AuditFilter) => void;
  /** Saves what matches the filter as a file. */
  readonly onExport?: () => void;
  readonly isExporting?: boolean;
  /** For a log that is not all here. */
  readonly loadMore?: LoadMoreProps;
  readonly isLoading?: boolean;
  readonly emptyText?: string;
}

/** Who did what, when and why: to read, filter and hand over. Nothing in it can be changed. */
export function AuditList(props: AuditListProps) {
  const { caption, entries, filter, onFilterChange, onExport, loadMore, isLoading = false } = props;
  const first = useRef<HTMLInputElement>(null);
  useCountSpeech(filter, loadMore?.total ?? entries.length, isLoading);
  const field = (name: keyof AuditFilter) => ({
    label: texts[name],
    value: filter[name],
    onChange: (text: string) => onFilterChange({ ...filter, [name]: text }),
  });
  const clear = () => {
    onFilterChange(NO_FILTER);
    first.current?.focus();
  };
  return (
    <div className={c('log')}>
      <div className={c('filter')} role="group" aria-label={texts.filter}>
        <TextField ref={first} {...field('when')} placeholder={texts.whenHint} />
        <TextField {...field('who')} />
        <TextField {...field('what')} />
        <TextField {...field('why')} />
        <div className={c('tools')}>
          {isFiltering(filter) && <Button onPress={clear}>{texts.clear}</Button>}
          {onExport && (
            <Button onPress={onExport} isPending={props.isExporting ?? false}>
              {props.isExporting ? texts.exporting : texts.export}
            </Button>
          )}
        </div>
      </div>
      <Table
        caption={caption}
        columns={columns()}
        rows={entries}
        rowId={rowId}
        isLoading={isLoading}
        emptyText={isFiltering(filter) ? texts.nothingMatches : (props.emptyText ?? texts.empty)}
      />
      {loadMore && <LoadMore {...loadMore} />}
    </div>
  );
}

const rowId = ({ id }: AuditEntry) => id;

/** Made while rendering: its words may be shown longer in reviews. */
const columns = (): readonly TableColumn<AuditEntry>[] => [
  {
    id: 'when',
    header: texts.when,
    isRowHeader: true,
    cell: ({ at, dateTime }) => (
      <time className={c('when')} dateTime={dateTime}>
        {at}
      </time>
    ),
  },
  { id: 'who', header: texts.who, cell: ({ who }) => words(who) },
  { id: 'what', header: texts.what, cell: ({ what }) => words(what) },
  {
    id: 'why',
    header: texts.why,
    cell: ({ why }) => (why === null ? <span className={c('none')}>{texts.noReason}</span> : words(why)),
  },
];

/** Wide enough to be read: a narrow table is scrolled sideways instead. */
const words = (text: string) => (
  <span className={c('words')} dir="auto">
    {text}
  </span>
);

/** Says how many rows there are when the filter has changed. */
function useCountSpeech(filter: AuditFilter, count: number, isLoading: boolean) {
  const announce = useAnnounce();
  const asked = Object.values(filter).join('\u0000');
  const told = useRef(asked);
  useEffect(() => {
    if (told.current === asked || isLoading) return;
    told.current = asked;
    announce(texts.count(count), 'audit');
  }, [asked, count, isLoading, announce]);
}
