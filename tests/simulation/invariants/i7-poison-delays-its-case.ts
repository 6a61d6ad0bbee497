import type { Machine } from '../world/machine.ts';
import { outboxOf, unsentDrafts } from '../world/look.ts';
import type { World } from '../world/world.ts';

/**
 * I7: a command that the service fails on holds up its own case until the worker is told of it, and then what leans on it;
 * nothing else ever.
 */
export function poisonDelaysItsCase(world: World): void {
  for (const machine of world.machines) {
    const rows = outboxOf(machine);
    const stuck = new Set(rows.map(({ command }) => command.id));
    for (const { command, status } of rows) {
      const waits = status.kind === 'waiting' || status.kind === 'sending';
      const excused = command.dependsOn.some((id) => stuck.has(id));
      if (waits && !excused) world.broken('I7', `${machine.name}: ${command.name} ${command.id} is held up`);
    }
  }
}

/** Whether the service still fails on something here of which the worker has not been told. */
export function isFailing(world: World, machine: Machine): boolean {
  const rows = outboxOf(machine);
  return rows.some(({ command, status }) => status.kind === 'waiting' && world.server.poison.has(command.id));
}

/** I7 for drafts: one that something on the line never lets pass holds up no other, and the machine is not cut off by it. */
export function draftsGoOn(world: World): void {
  for (const machine of world.machines) {
    if (!machine.draftWall) continue;
    const kind = machine.state?.sync.kind;
    if (kind !== 'online')
      world.broken('I7', `${machine.name} is ${String(kind)} for a draft that never passes`);
    for (const key of unsentDrafts(machine)) {
      if (key !== machine.draftWall.key) world.broken('I7', `${machine.name}: the draft ${key} is held up`);
    }
  }
}
