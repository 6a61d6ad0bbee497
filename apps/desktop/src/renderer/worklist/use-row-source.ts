import { pagedRowSource, type PagedRowSource } from '@samla/ui/WorklistGrid';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { WorklistRow } from '../../host/contract.ts';
import type { HostClient } from '../app/client.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import type { ViewKey } from '../app/places.ts';
import { worklistView, type ListState } from './view.ts';

/** Rows remembered by id, so that the cursor's row has a name; more than this and the memory begins anew. */
const KNOWN_ROWS = 2000;

export interface ListRows {
  readonly source: PagedRowSource<WorklistRow>;
  readonly known: ReadonlyMap<string, WorklistRow>;
  /** rows in the view, and in the same scope before the typed filter; null until fetched */
  readonly totals: { readonly count: number; readonly total: number } | null;
  /** the rows have come and there is none */
  readonly isEmpty: boolean;
  /** the first rows have come */
  readonly isLoaded: boolean;
  readonly failed: boolean;
  readonly refetch: () => void;
}

/** The rows of a list, fetched from the host by the page, and again when the list or the data changes. */
export function useRowSource(view: ViewKey, list: ListState): ListRows {
  const { client, revision } = useWorkspace();
  const [totals, setTotals] = useState<ListRows['totals']>(null);
  const [failed, setFailed] = useState(false);
  const wanted = useRef({ view, list });
  const [held] = useState(() =>
    rowSource(client, () => worklistView(wanted.current.view, wanted.current.list), setTotals),
  );
  const isLoaded = useSyncExternalStore(held.source.subscribe, () => held.source.version() > 0);
  const isEmpty = useSyncExternalStore(held.source.subscribe, () => isLoaded && held.source.count() === 0);
  const changed = useStore(revision);
  const before = useRef({ list, changed: -1 });

  const fetch = useRef((reason: 'sort' | 'filter' | 'sync') => {
    held.source.refresh({ reason }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  });

  useEffect(() => {
    wanted.current = { view, list };
    const was = before.current;
    const reason = was.changed !== changed ? 'sync' : was.list.sort !== list.sort ? 'sort' : 'filter';
    before.current = { list, changed };
    fetch.current(reason);
  }, [view, list, changed, held]);

  const refetch = useCallback(() => fetch.current('sync'), []);
  return { ...held, totals, isLoaded, isEmpty, failed, refetch };
}

function rowSource(
  client: HostClient,
  view: () => ReturnType<typeof worklistView>,
  onTotals: (totals: { count: number; total: number }) => void,
) {
  const known = new Map<string, WorklistRow>();
  const source = pagedRowSource<WorklistRow>({
    fetch: async (from, to) => {
      const { rows, count, total } = await client.worklist.window.query({ view: view(), from, to });
      if (known.size > KNOWN_ROWS) known.clear();
      for (const row of rows) known.set(row.id, row);
      onTotals({ count, total });
      return { rows, count };
    },
    indexOf: (caseId) => client.worklist.indexOf.query({ view: view(), caseId }),
    find: (prefix, from) => client.worklist.find.query({ view: view(), prefix, from }),
  });
  return { source, known };
}
