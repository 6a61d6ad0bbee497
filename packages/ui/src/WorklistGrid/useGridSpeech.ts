import { useEffect, useEffectEvent, useRef } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import type { WorklistGridProps } from './props.ts';
import type { RowSourceChange } from './rowSource.ts';
import type { GridTexts } from './texts.ts';
import type { ShownColumn } from './useColumns.ts';

interface Options<Row> {
  readonly props: WorklistGridProps<Row>;
  readonly shown: readonly ShownColumn<Row>[];
  readonly texts: GridTexts;
}

/** Says how the list is sorted, how many rows a filter leaves, that a sync brought rows, and that there are none. */
export function useGridSpeech<Row>({ props, shown, texts }: Options<Row>): void {
  const { source, sort, isLoading, empty } = props;
  const announce = useAnnounce();
  const nothing = typeof empty === 'string' ? empty : empty === null ? null : texts.empty;
  const none = () => [texts.rowCount(0), ...(nothing === null ? [] : [nothing])].join('. ');
  const listen = useEffectEvent(({ reason, added = 0 }: RowSourceChange) => {
    const count = source.count();
    if (reason === 'filter') announce(count === 0 ? none() : texts.rowCount(count), 'grid-rows');
    if (reason === 'sync' && added > 0) announce(texts.rowsAdded(added), 'grid-rows');
  });
  useEffect(() => source.subscribe((change) => listen(change)), [source]);

  const wasLoading = useRef(isLoading);
  const sayLoaded = useEffectEvent(() => {
    const had = wasLoading.current;
    wasLoading.current = isLoading;
    if (had && !isLoading && source.count() === 0) announce(nothing ?? none(), 'grid-rows');
  });
  useEffect(() => sayLoaded(), [isLoading]);

  const before = useRef(sort);
  const saySort = useEffectEvent(() => {
    const [was, is] = [before.current, sort];
    before.current = is;
    if (!is || (was?.columnId === is.columnId && was.direction === is.direction)) return;
    const name = shown.find(({ column }) => column.id === is.columnId)?.column.header;
    if (name !== undefined) announce(texts.sorted(name, is.direction === 'ascending'), 'grid-sort');
  });
  useEffect(() => saySort(), [sort?.columnId, sort?.direction]);
}
