import { useEffect, useEffectEvent, useRef } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import type { RowSource } from './rowSource.ts';
import type { GridColumn, GridSort, GridTexts } from './types.ts';

/** Says how the list is sorted, how many rows a filter leaves, and that a sync brought rows. */
export function useGridSpeech<Row>(
  source: RowSource<Row>,
  columns: readonly GridColumn<Row>[],
  sort: GridSort | undefined,
  texts: GridTexts,
): void {
  const announce = useAnnounce();
  const listen = useEffectEvent((reason: string, added: number) => {
    if (reason === 'filter') announce(texts.rowCount(source.count()), 'grid-rows');
    if (reason === 'sync' && added > 0) announce(texts.rowsAdded(added), 'grid-rows');
  });
  useEffect(() => source.subscribe((change) => listen(change.reason, change.added ?? 0)), [source]);

  const before = useRef(sort);
  const saySort = useEffectEvent(() => {
    const [was, is] = [before.current, sort];
    before.current = is;
    if (!is || (was?.columnId === is.columnId && was.direction === is.direction)) return;
    const name = columns.find((column) => column.id === is.columnId)?.header;
    if (name !== undefined) announce(texts.sorted(name, is.direction === 'ascending'), 'grid-sort');
  });
  useEffect(() => saySort(), [sort?.columnId, sort?.direction]);
}
