import type { Command } from '@samla/case-model/command';
import type { CommandId, EntryId } from '@samla/case-model/ids';
import type { Item, Queue } from './item.ts';

/** The entry that a command is about, when it may be one that is not sent yet. */
export function entryLeanedOn(command: Pick<Command, 'name' | 'args'>): EntryId | null {
  if (command.name === 'correctNote' && 'noteId' in command.args) return command.args.noteId;
  if (command.name === 'completeWatch' && 'watchId' in command.args) return command.args.watchId;
  return null;
}

/** The same command leaning on a text's new id. */
export function rewritten(command: Command, oldId: CommandId, newId: CommandId): Command {
  const dependsOn = command.dependsOn.map((id) => (id === oldId ? newId : id));
  const changed = entryLeanedOn(command) === (oldId as string) ? (newId as string as EntryId) : null;
  if (changed && command.name === 'correctNote') {
    return { ...command, dependsOn, args: { ...command.args, noteId: changed } };
  }
  if (changed && command.name === 'completeWatch') {
    return { ...command, dependsOn, args: { ...command.args, watchId: changed } };
  }
  return { ...command, dependsOn };
}

/**
 * Everything that leans on a text leans on its new id. What is accepted stays word for word as it was accepted; what the
 * service had already taken under other words is refused then, never doubled.
 */
export function leanOnNewId(queue: Queue, oldId: CommandId, newId: CommandId): Queue {
  const next = new Map(queue);
  for (const [id, item] of queue) {
    if (!item.command.dependsOn.includes(oldId) || item.status.kind === 'accepted') continue;
    next.set(id, { ...item, command: rewritten(item.command, oldId, newId) });
  }
  return next;
}

/** What was refused only because it leans on a command, directly or in turn, in the order that it was written in. */
export function refusedWith(queue: Queue, id: CommandId): readonly Item[] {
  const fallen = new Set([id]);
  return [...queue.values()].filter(({ command, status }) => {
    const isOne =
      status.kind === 'refused' &&
      status.code === 'dependencyRefused' &&
      command.dependsOn.some((on) => fallen.has(on));
    if (isOne) fallen.add(command.id);
    return isOne;
  });
}
