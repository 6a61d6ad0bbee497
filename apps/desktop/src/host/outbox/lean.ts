import type { Command } from '@samla/case-model/command';
import type { CommandId, EntryId } from '@samla/case-model/ids';
import type { Queue } from './item.ts';

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

/** Everything that waits for a text waits for its new id. */
export function leanOnNewId(queue: Queue, oldId: CommandId, newId: CommandId): Queue {
  const next = new Map(queue);
  for (const [id, item] of queue) {
    if (!item.command.dependsOn.includes(oldId) || item.status.kind !== 'waiting') continue;
    next.set(id, { ...item, command: rewritten(item.command, oldId, newId) });
  }
  return next;
}
