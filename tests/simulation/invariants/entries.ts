import type { Entry } from '@samla/case-model/entry';
import type { World } from '../world/world.ts';

/** The entries of the central record by id; of each id all that stand. */
export function entriesById(world: World): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const { entries } of world.city.cases.values()) {
    for (const entry of entries) {
      const same = found.get(entry.id);
      if (same) same.push(entry);
      else found.set(entry.id, [entry]);
    }
  }
  return found;
}
