import { neverBackwards } from './i4-version-never-decreases.ts';
import { nothingRevoked } from './i5-nothing-revoked-is-readable.ts';
import type { World } from '../world/world.ts';

/** Looks at every machine that has been sent something since the last look. */
export function watch(world: World): void {
  for (const machine of world.fetched) {
    world.fetched.delete(machine);
    if (machine.cache?.open && !machine.stopped) neverBackwards(world, machine, machine.cache);
  }
  for (const [machine, page] of world.pulled) {
    const { cache } = machine;
    world.pulled.delete(machine);
    if (!cache?.open || machine.stopped) continue;
    neverBackwards(world, machine, cache);
    nothingRevoked(world, machine, cache, page);
  }
}
