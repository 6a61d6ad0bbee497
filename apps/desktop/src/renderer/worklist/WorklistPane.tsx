import type { CaseId } from '@samla/case-model/ids';
import { WorklistGrid, type GridHandle, type GridPlace } from '@samla/ui/WorklistGrid';
import type { MenuPlace } from '@samla/ui/Menu';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SortColumn } from '../../host/contract.ts';
import { useRun } from '../actions/use-run.ts';
import { shownCase, type ViewKey } from '../app/places.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { useToday } from '../time/use-today.ts';
import { rowName, wideColumns, worklistColumns } from './columns.tsx';
import { FirstFetch } from './FirstFetch.tsx';
import { changeList } from './list-store.ts';
import { ListBar, useViewName } from './ListBar.tsx';
import { ListEmpty, ListFailed } from './ListMessages.tsx';
import { RowMenu } from './RowMenu.tsx';
import { useRowSource } from './use-row-source.ts';
import { useWidth } from './use-width.ts';
import { firstListState } from './view.ts';
import styles from './WorklistPane.module.css';

/** Pixels of list below which the columns that the open case shows anyway give way. */
const WIDE = 900;

/** A list of cases with its bar. */
export function WorklistPane({ view }: { readonly view: ViewKey }) {
  const text = useText();
  const run = useRun();
  const workspace = useWorkspace();
  const today = useToday();
  const name = useViewName(view);
  const list = useStore(workspace.lists)[view] ?? firstListState;
  const { letters } = useStore(workspace.settings);
  const current = shownCase(useStore(workspace.places));
  const rows = useRowSource(view, list);
  const { source, known, totals, isLoaded, isEmpty, refetch } = rows;
  const [pane, width] = useWidth<HTMLDivElement>();
  const grid = useRef<GridHandle>(null);
  const wasEmpty = useRef(false);
  const [menu, setMenu] = useState<{ readonly at: MenuPlace; readonly name: string } | null>(null);
  const words = useMemo(() => ({ rowCount: (count: number) => text('view.count', { count }) }), [text]);
  const columns = useMemo(() => worklistColumns(text, today), [text, today]);

  useEffect(() => {
    // before the first rows are there, only the heading could take focus
    if (!isLoaded) return undefined;
    let isFirst = true;
    return workspace.focus.register(`list:${view}`, () => {
      const remembered = workspace.gridPlaces.get(view);
      // a list shown again finds its row wherever it is now; after that the grid itself knows
      if (isFirst && remembered) void focusRow(grid.current, remembered.rowId, refetch);
      else grid.current?.focus();
      isFirst = false;
    });
  }, [workspace, isLoaded, view, refetch]);

  useEffect(() => {
    // rows came into a list that had none: the cursor, which could only stand on a heading, goes to the first
    const first = isEmpty ? undefined : source.peek(0);
    const isOnHeading = document.activeElement?.getAttribute('role') === 'columnheader';
    if (wasEmpty.current && first && isOnHeading) void focusRow(grid.current, first.id, refetch);
    wasEmpty.current = isEmpty;
  }, [isEmpty, source, refetch]);

  const onPlaceChange = useCallback(
    (place: GridPlace | null) => {
      const row = place && known.get(place.rowId);
      if (place) workspace.gridPlaces.set(view, place);
      workspace.currentRow.set(() =>
        row ? { caseId: row.id, name: rowName(row, workspace.text), mine: row.mine } : null,
      );
    },
    [workspace, known, view],
  );
  const open = (rowId: string, beside: boolean) => {
    const row = known.get(rowId);
    if (!row) return;
    workspace.currentRow.set(() => ({ caseId: rowId as CaseId, name: rowName(row, text), mine: row.mine }));
    run(beside ? 'list.openBeside' : 'list.open');
  };
  const place = workspace.gridPlaces.get(view);

  return (
    <div className={styles['pane']} ref={pane}>
      <ListBar view={view} list={list} totals={totals} onLeave={() => grid.current?.focus()} />
      <FirstFetch />
      {rows.failed && <ListFailed onAgain={refetch} />}
      <div className={styles[isEmpty ? 'noRows' : 'rows']}>
        <WorklistGrid
          ref={grid}
          label={name}
          source={source}
          columns={columns}
          hiddenColumns={width < WIDE ? wideColumns : NO_COLUMNS}
          rowId={(row) => row.id}
          rowName={(row) => rowName(row, text)}
          sort={{ columnId: list.sort.column, direction: list.sort.descending ? 'descending' : 'ascending' }}
          onSort={(column, direction) =>
            changeList(workspace, (before) => ({
              ...before,
              sort: { column: column as SortColumn, descending: direction === 'descending' },
            }))
          }
          onOpen={(rowId, { beside }) => open(rowId, beside)}
          onRowMenu={(rowId, at) => {
            const row = known.get(rowId);
            if (row) setMenu({ at, name: rowName(row, text) });
          }}
          letters={letters ? 'act' : 'typeahead'}
          isSelectable={false}
          currentId={current}
          {...(place && { initialPlace: place })}
          onPlaceChange={onPlaceChange}
          isLoading={!isLoaded}
          empty={null}
          texts={words}
          onError={refetch}
        />
      </div>
      <RowMenu at={menu?.at ?? null} name={menu?.name ?? name} onClose={() => setMenu(null)} />
      {isEmpty && !rows.failed && <ListEmpty view={view} list={list} />}
    </div>
  );
}

/** Focus to a row if it is still in the list, otherwise to the list's own place. */
async function focusRow(grid: GridHandle | null, rowId: string, onError: () => void): Promise<void> {
  try {
    if (!(await grid?.focusRow(rowId))) grid?.focus();
  } catch {
    grid?.focus();
    onError();
  }
}

const NO_COLUMNS: readonly string[] = [];
