import type { CaseId } from '@samla/case-model/ids';
import { fetchIfMissing } from '../case/open-cases.ts';
import type { CaseParts } from '../plan/part.ts';
import { firstListState, type ListState } from '../worklist/view.ts';
import type { Places, ViewKey } from './places.ts';
import type { Workspace } from './workspace.ts';

/** Which list, cases and forms a worker had open, and on which row: ids, and nothing of what was shown or typed. */
export interface Whereabouts {
  /** her id */
  readonly worker: string;
  readonly places: Places;
  readonly caseParts: ReadonlyMap<CaseId, CaseParts>;
  /** without what narrows them: that can be a name */
  readonly lists: Lists;
  readonly gridPlaces: ReadonlyMap<ViewKey, GridPlace>;
}

type Lists = ReturnType<Workspace['lists']['get']>;
type GridPlace = NonNullable<ReturnType<Workspace['gridPlaces']['get']>>;

export function whereSheIs(workspace: Workspace, worker: string): Whereabouts {
  const { places, caseParts, lists, gridPlaces } = workspace;
  const unnarrowed = listsOf(lists.get()).map(([view, list]) => [view, { ...list, filter: '' }]);
  return {
    ...{ worker, places: places.get(), caseParts: caseParts.get() },
    ...{ lists: Object.fromEntries(unnarrowed) as Lists, gridPlaces: new Map(gridPlaces) },
  };
}

/** The program locks: what narrows the lists is kept in the host's store, since nothing of it may stay in the page. */
export function keepFilters({ client, lists }: Workspace, window: string): void {
  const filters = listsOf(lists.get()).flatMap(([view, { filter }]) =>
    filter === '' ? [] : { view, filter },
  );
  if (filters.length === 0) return;
  client.filters.keep.mutate({ window, filters }).catch(() => undefined);
}

async function takeFilters(workspace: Workspace, window: string): Promise<void> {
  const kept = await workspace.client.filters.take.mutate({ window }).catch(() => []);
  if (kept.length === 0) return;
  workspace.lists.set((lists) => {
    const narrowed = kept.map(({ view, filter }) => {
      const list = lists[view as ViewKey] ?? firstListState;
      // what she has typed meanwhile stands
      return [view, list.filter === '' ? { ...list, filter } : list];
    });
    return { ...lists, ...(Object.fromEntries(narrowed) as Lists) };
  });
}

function listsOf(lists: Lists): [string, ListState][] {
  return Object.entries(lists).flatMap(([view, list]): [string, ListState][] => (list ? [[view, list]] : []));
}

/** The same worker is back: what she had open is read anew, and each read is logged. */
export function goBackTo(workspace: Workspace, left: Whereabouts, window: string): void {
  const { places, caseParts, lists, gridPlaces } = left;
  workspace.lists.set(() => lists);
  for (const [view, place] of gridPlaces) workspace.gridPlaces.set(view, place);
  void takeFilters(workspace, window);
  workspace.places.set(() => places);
  workspace.caseParts.set(() => caseParts);
  for (const caseId of places.tabs) void fetchIfMissing(workspace, caseId);
}
