import { outboxOf } from '../world/look.ts';
import type { World } from '../world/world.ts';

/** I7: a command that the service fails on holds up its own case and what leans on it, and nothing else. */
export function poisonDelaysItsCase(world: World): void {
  for (const machine of world.machines) {
    const rows = outboxOf(machine);
    const poisoned = new Set(
      rows.flatMap(({ command }) => (world.server.poison.has(command.id) ? command.aggregate.id : [])),
    );
    const stuck = new Set(rows.map(({ command }) => command.id));
    for (const { command, status } of rows) {
      const waits = status.kind === 'waiting' || status.kind === 'sending';
      const excused = poisoned.has(command.aggregate.id) || command.dependsOn.some((id) => stuck.has(id));
      if (waits && !excused) world.broken('I7', `${machine.name}: ${command.name} ${command.id} is held up`);
    }
  }
}
