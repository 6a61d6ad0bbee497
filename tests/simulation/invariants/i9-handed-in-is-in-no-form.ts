import { draftsOn } from '../world/look.ts';
import { stringsIn } from '../world/texts.ts';
import type { World } from '../world/world.ts';

/**
 * I9: what was handed in with its form stands in no form of that machine any more, to be taken for unsent and handed in
 * again. A form that another of her windows has written in too may have it still: a text wins over a deletion. So may one
 * in which a program had it that knew of no other computer.
 */
export function handedInIsInNoForm(world: World): void {
  const alone = world.texts.all.filter(({ handedIn, writers }) => handedIn !== null && writers.size <= 1);
  if (alone.length === 0) return;
  for (const machine of world.machines) {
    const forms = stringsIn(draftsOn(machine)).join('\n');
    for (const { text, handedIn } of alone) {
      if (handedIn === machine.name && forms.includes(text))
        world.broken('I9', `${machine.name}: handed in and in its form again: ${text}`);
    }
  }
}
