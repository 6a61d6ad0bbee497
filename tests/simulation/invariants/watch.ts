import { neverBackwards } from './i4-version-never-decreases.ts';
import { nothingRevoked } from './i5-nothing-revoked-is-readable.ts';
import type { World } from '../world/world.ts';

/** Looks at every machine that has been sent something since the last look. */
export function watch(world: World): void {
  for (const machine of world.fetched) {
    world.fetched.delete(machine);
    machine.lookInto((cache) => neverBackwards(world, machine, cache));
  }
  for (const [machine, page] of world.pulled) {
    world.pulled.delete(machine);
    machine.lookInto((cache) => {
      neverBackwards(world, machine, cache);
      nothingRevoked(world, machine, cache, page);
    });
  }
}
