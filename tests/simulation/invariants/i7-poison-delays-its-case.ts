import type { CaseId, CommandId } from '@samla/case-model/ids';
import type { ItemStatus } from '@samla/desktop/host/outbox/item';
import type { Machine } from '../world/machine.ts';
import { outboxOf, unsentDrafts } from '../world/look.ts';
import type { World } from '../world/world.ts';

/** I7: a command that the service fails on holds up its own case until the worker is told of it, and no other meanwhile. */
export function othersGoOn(world: World): void {
  for (const machine of world.machines) {
    const excused = new Set<CommandId>();
    const cases = new Set<CaseId>();
    for (const { command, status } of outboxOf(machine)) {
      const { id: caseId } = command.aggregate;
      const leans = command.dependsOn.some((id) => excused.has(id));
      if (!waits(status)) {
        // what needs the worker holds up what leans on it
        if (status.kind !== 'accepted') excused.add(command.id);
      } else if (leans || cases.has(caseId) || world.server.poison.has(command.id)) {
        excused.add(command.id);
        cases.add(caseId);
      } else {
        world.broken('I7', `${machine.name}: ${command.name} ${command.id} is held up by another case`);
      }
    }
  }
}

/** I7: once the worker has been told, only what leans on such a command is held up. */
export function poisonDelaysItsCase(world: World): void {
  for (const machine of world.machines) {
    const rows = outboxOf(machine);
    const stuck = new Set(rows.map(({ command }) => command.id));
    for (const { command, status } of rows) {
      const excused = command.dependsOn.some((id) => stuck.has(id));
      if (waits(status) && !excused)
        world.broken('I7', `${machine.name}: ${command.name} ${command.id} is held up`);
    }
  }
}

const waits = ({ kind }: ItemStatus) => kind === 'waiting' || kind === 'sending';

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
