import type { Held } from '../server/central.ts';
import { outboxOf } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { entriesById } from './entries.ts';

/** I1: what a worker was told is accepted stands exactly once in the record, and waits nowhere any more. */
export function acknowledgedExactlyOnce(world: World, held: Held): void {
  const entries = entriesById(held);
  for (const [id, { kind }] of world.answered) {
    const count = entries.get(id)?.length ?? 0;
    if (kind === 'accepted' && count !== 1) {
      world.broken('I1', `${id} was accepted and stands ${String(count)} times`);
    }
    if (kind !== 'accepted' && count !== 0) world.broken('I1', `${id} was not accepted and stands`);
  }
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
