import type { Held } from '../server/central.ts';
import { outboxOf } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { entriesById } from './entries.ts';

/**
 * I1: what a worker was told is accepted stands exactly once in the record, and waits nowhere any more; what she was told is
 * kept to be sent is there too, or waits.
 */
export function acknowledgedExactlyOnce(world: World, held: Held): void {
  const entries = entriesById(held);
  for (const [id, { kind }] of world.answered) {
    const count = entries.get(id)?.length ?? 0;
    if (kind === 'accepted' && count !== 1) {
      world.broken('I1', `${id} was accepted and stands ${String(count)} times`);
    }
    if (kind !== 'accepted' && count !== 0) world.broken('I1', `${id} was not accepted and stands`);
  }
  keptIsSomewhere(world, held);
  for (const machine of world.machines) {
    for (const { command, status } of outboxOf(machine)) {
      if (status.kind === 'accepted') {
        world.broken('I1', `${machine.name}: ${command.id} is accepted and still in the outbox`);
      }
      if (status.kind !== 'refused' && status.kind !== 'conflict') continue;
      if (entries.has(command.id)) {
        world.broken('I1', `${machine.name}: ${command.id} is told as ${status.kind} and stands`);
      }
    }
  }
}

/** What the server never had and no machine has is lost, also when the same words stand somewhere else. */
function keptIsSomewhere(world: World, held: Held): void {
  const waiting = new Set(
    world.machines.flatMap((machine) =>
      machine.disk.list('').flatMap((folder) => outboxOf(machine, folder).map(({ command }) => command.id)),
    ),
  );
  for (const id of world.queued) {
    // what needed her she may have dealt with
    if (held.receipts.has(id) || waiting.has(id) || world.heldBack.has(id)) continue;
    world.broken('I1', `${id} was said to be kept, and is nowhere`);
  }
}
