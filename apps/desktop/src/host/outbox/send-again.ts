import type { Command } from '@samla/case-model/command';
import type { CommandId } from '@samla/case-model/ids';
import { correctionKey } from '../drafts/back-to-draft.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { envelope, type EnvelopeContext } from './envelope.ts';
import { refusedWith, rewritten } from './lean.ts';
import { intentOf } from './needs-you.ts';
import type { OutboxEvent } from './reduce.ts';

/**
 * Sends a refused command once more as another one, and with it what was refused only because it leans on it: their old
 * ids have had their answer. What is being written about a text follows it to its new id.
 * @param as the command under its new id, numbered as the next of this device
 * @throws what the disk throws; nothing has then changed
 */
export function sendAnew(
  id: CommandId,
  as: Command,
  drafts: Drafts,
  context: EnvelopeContext,
  also?: () => void,
): void {
  const { outbox, clock } = context;
  const at = clock.now();
  const caseId = as.aggregate.id;
  const newIds = new Map([[id, as.id]]);
  const events: OutboxEvent[] = [{ kind: 'again', id, as, at }];
  for (const { command } of refusedWith(outbox.queue, id)) {
    const leaning = [...newIds].reduce((now, [old, next]) => rewritten(now, old, next), command);
    const made = renewed(leaning, leaning.baseVersions, context);
    newIds.set(command.id, made.id);
    events.push({ kind: 'again', id: command.id, as: { ...made, seq: as.seq + events.length }, at });
  }
  outbox.apply(events, () => {
    for (const [old, next] of newIds) drafts.move(correctionKey(caseId, old), correctionKey(caseId, next));
    also?.();
  });
}

/**
 * The same change under a new id, written when it was written.
 * @param saw what the worker had seen
 */
export function renewed(command: Command, saw: Command['baseVersions'], context: EnvelopeContext): Command {
  const newest = context.outbox.withNewestIds(command);
  const made = envelope(newest.aggregate.id, intentOf({ command: newest }), saw, context, newest.happenedAt);
  return { ...made, dependsOn: newest.dependsOn };
}
