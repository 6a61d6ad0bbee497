import type { Held } from '../server/central.ts';
import { textsOn } from '../world/look.ts';
import type { Machine } from '../world/machine.ts';
import { stringsIn } from '../world/texts.ts';
import type { World } from '../world/world.ts';

/**
 * I8: every text that a worker was told is saved stands on the server, in an outbox or in a form that she can come to, or
 * is told of as one that has no form any more; whole.
 */
export async function noTextIsLost(world: World, held: Held): Promise<void> {
  const places: unknown[] = held.cases.flatMap(({ entries }) => entries.map(({ body }) => body));
  for (const machine of world.machines) places.push(textsOn(machine, await toldOf(machine)));
  const found = stringsIn(places).join('\n');
  for (const { text, kept, letGo, subject } of world.texts.all) {
    if (kept && !letGo && !found.includes(text))
      world.broken('I8', `${subject} wrote and nobody has: ${text}`);
  }
}

/** Keys of the drafts that need their worker. */
async function toldOf({ host }: Machine): Promise<ReadonlySet<string>> {
  if (!host) return new Set();
  const lists = [await host.service.draftsWithoutCase(), await host.service.draftsInConflict()];
  return new Set(lists.flat().map(({ key }) => key));
}
