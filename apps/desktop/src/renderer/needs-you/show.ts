import type { CommandId } from '@samla/case-model/ids';
import { goTo } from '../app/places.ts';
import type { Workspace } from '../app/workspace.ts';

/** The next or previous of the things that wait for this worker, round and round; null when there is none. */
export function neighbourItem(
  ids: readonly CommandId[],
  current: CommandId | null,
  step: 1 | -1,
): CommandId | null {
  if (ids.length === 0) return null;
  const at = current === null ? -1 : ids.indexOf(current);
  const next = at < 0 ? (step === 1 ? 0 : ids.length - 1) : (at + step + ids.length) % ids.length;
  return ids[next] ?? null;
}

/** F8: shows what waits for this worker and goes to the next of it. */
export async function showNeedsYou(workspace: Workspace, step: 1 | -1): Promise<void> {
  const { needsYou, places, currentItem, focus, say, text } = workspace;
  await needsYou.refresh();
  const items = needsYou.store.get().value ?? [];
  const ids = items.map((one) => one.commandId);
  const next = neighbourItem(ids, currentItem.get(), step);
  if (next === null) return say(text('needsYou.none'));
  places.set((before) => goTo(before, { view: before.here.view, panel: { kind: 'needsYou' } }));
  currentItem.set(() => next);
  focus.go(`item:${next}`);
  say(text('needsYou.place', { place: ids.indexOf(next) + 1, count: ids.length }));
}
