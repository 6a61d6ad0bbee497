import type { Database } from '@samla/desktop/host/store/database';
import type { Machine } from '../world/machine.ts';
import type { World } from '../world/world.ts';

const seen = new WeakMap<Database, Map<string, number>>();

/** I4: the version of a case on a machine never decreases while its program runs. */
export function neverBackwards(world: World, machine: Machine, cache: Database): void {
  const known = seen.get(cache) ?? new Map<string, number>();
  seen.set(cache, known);
  const rows = cache.prepare<[], [string, number]>('select id, version from case_base').raw().all();
  for (const [id, version] of rows) {
    const before = known.get(id) ?? 0;
    if (version < before) {
      world.broken('I4', `${machine.name}: ${id} went from ${String(before)} to ${String(version)}`);
    }
    known.set(id, version);
  }
}
