import { goTo } from '../app/places.ts';
import type { Workspace } from '../app/workspace.ts';

/** The next or previous of the things that wait for this worker, round and round; null when there is none. */
export function neighbourItem(ids: readonly string[], current: string | null, step: 1 | -1): string | null {
  if (ids.length === 0) return null;
  const at = current === null ? -1 : ids.indexOf(current);
  const next = at < 0 ? (step === 1 ? 0 : ids.length - 1) : (at + step + ids.length) % ids.length;
  return ids[next] ?? null;
}

/** The name in the panel of a text whose case is gone. */
export const lostId = (key: string) => `lost:${key}`;

/** Names of all that waits for this worker, in the order of the panel. */
export function itemIds({
  needsYou,
  draftsInConflict,
  draftsWithoutCase,
}: Pick<Workspace, 'needsYou' | 'draftsInConflict' | 'draftsWithoutCase'>): string[] {
  const drafts = draftsInConflict.store.get().value ?? [];
  const items = needsYou.store.get().value ?? [];
  const lost = draftsWithoutCase.store.get().value ?? [];
  return [
    ...drafts.map(({ key }) => `draft:${key}`),
    ...lost.map(({ key }) => lostId(key)),
    ...items.map(({ commandId }) => commandId),
  ];
}

/** Whether what waits for this worker could not be read just now, so that what is shown of it may be old or nothing. */
export function couldNotRead({
  needsYou,
  draftsInConflict,
  draftsWithoutCase,
}: Pick<Workspace, 'needsYou' | 'draftsInConflict' | 'draftsWithoutCase'>): boolean {
  return [needsYou, draftsInConflict, draftsWithoutCase].some(({ store }) => store.get().failed);
}

/** Shows what waits for this worker, with the focus on its heading. */
export function showPanel({ focus, places }: Pick<Workspace, 'focus' | 'places'>): void {
  places.set((before) => goTo(before, { view: before.here.view, panel: { kind: 'needsYou' } }));
  focus.go('needsYou');
}

/** Goes to one of the things in the panel. */
export function goToItem({ currentItem, focus }: Pick<Workspace, 'currentItem' | 'focus'>, id: string): void {
  currentItem.set(() => id);
  focus.go(`item:${id}`);
}

/** F8: shows what waits for this worker and goes to the next of it. */
export async function showNeedsYou(workspace: Workspace, step: 1 | -1): Promise<void> {
  const { needsYou, draftsInConflict, draftsWithoutCase, places, currentItem, say, text } = workspace;
  await Promise.all([needsYou.refresh(), draftsInConflict.refresh(), draftsWithoutCase.refresh()]);
  const ids = itemIds(workspace);
  const next = neighbourItem(ids, currentItem.get(), step);
  if (next === null) {
    const isShown = places.get().here.panel?.kind === 'needsYou';
    if (isShown || couldNotRead(workspace)) showPanel(workspace);
    return say(text(couldNotRead(workspace) ? 'needsYou.failed' : 'needsYou.none'));
  }
  places.set((before) => goTo(before, { view: before.here.view, panel: { kind: 'needsYou' } }));
  goToItem(workspace, next);
  say(text('needsYou.place', { place: ids.indexOf(next) + 1, count: ids.length }));
}
