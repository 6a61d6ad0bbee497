import type { Entry } from '@samla/case-model/entry';
import type { Held } from '../server/central.ts';

/** The entries of the central record by id; of each id all that stand. */
export function entriesById(held: Held): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const { entries } of held.cases) {
    for (const entry of entries) {
      const same = found.get(entry.id);
      if (same) same.push(entry);
      else found.set(entry.id, [entry]);
    }
  }
  return found;
}
