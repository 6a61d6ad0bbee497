import type { Held } from '../server/central.ts';
import type { World } from '../world/world.ts';

/**
 * I6: what one device wrote in a case stands in the order that it was written. What waited for its worker, and what
 * leaned on such a thing, may come later.
 */
export function orderWithinACase(world: World, held: Held): void {
  for (const { id: caseId, entries } of held.cases) {
    const last = new Map<string, number>();
    for (const { id } of entries) {
      const sent = world.sent.get(id);
      if (!sent || world.heldBack.has(id)) continue;
      const before = last.get(sent.deviceId) ?? 0;
      if (sent.seq < before) world.broken('I6', `${id} of ${caseId} overtook another`);
      last.set(sent.deviceId, sent.seq);
    }
  }
}
