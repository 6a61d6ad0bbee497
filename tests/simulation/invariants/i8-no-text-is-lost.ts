import type { Held } from '../server/central.ts';
import { textsOn } from '../world/look.ts';
import { stringsIn } from '../world/texts.ts';
import type { World } from '../world/world.ts';

/** I8: every text that a worker was told is saved stands on the server, in an outbox or in a form, whole. */
export function noTextIsLost(world: World, held: Held): void {
  const places: unknown[] = held.cases.flatMap(({ entries }) => entries.map(({ body }) => body));
  for (const machine of world.machines) places.push(textsOn(machine));
  const found = stringsIn(places).join('\n');
  for (const { text, kept, letGo, subject } of world.texts.all) {
    if (kept && !letGo && !found.includes(text))
      world.broken('I8', `${subject} wrote and nobody has: ${text}`);
  }
}
