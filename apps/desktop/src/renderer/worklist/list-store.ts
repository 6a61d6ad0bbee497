import type { ViewKey } from '../app/places.ts';
import type { Workspace } from '../app/workspace.ts';
import { firstListState, type ListState } from './view.ts';

/** How a list is narrowed and sorted; one that has not been shown begins as all begin. */
export function listOf({ lists }: Workspace, view: ViewKey): ListState {
  return lists.get()[view] ?? firstListState;
}

/** Changes how the list on the screen is narrowed or sorted. */
export function changeList(workspace: Workspace, change: (list: ListState) => ListState): void {
  const { view } = workspace.places.get().here;
  const next = change(listOf(workspace, view));
  workspace.lists.set((lists) => ({ ...lists, [view]: next }));
}
