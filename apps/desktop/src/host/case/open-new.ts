import { decide } from '@samla/case-model/decide';
import { uuidV7, type CaseId } from '@samla/case-model/ids';
import { epochOf } from '@samla/case-model/time';
import type { z } from 'zod';
import type { openNewInput, OpenNewOutput } from '../contract.ts';
import { backToDraft } from '../drafts/back-to-draft.ts';
import { envelope, type EnvelopeContext } from '../outbox/envelope.ts';
import { needsYou } from '../outbox/item.ts';
import type { Workspace } from '../session/workspace.ts';
import { openingContext } from './opening.ts';
import { decideContext } from './organisation.ts';

/**
 * Opens a case under an id made here. It is stored like every command, so that it is carried out exactly once whatever
 * happens to the line, and sent at once: the worker waits for the server's answer, and gets it word for word.
 * @throws what the disk throws while it is stored; nothing has then changed
 * @param reachable whether the server answered last time
 * @param exchange sends and fetches; done when a round that began after the call has ended
 */
export async function openNew(
  { args, draftKey }: z.infer<typeof openNewInput>,
  workspace: Workspace,
  context: EnvelopeContext,
  reachable: boolean,
  exchange: () => Promise<void>,
): Promise<OpenNewOutput> {
  const now = context.clock.now();
  const caseId = uuidV7(epochOf(now), context.random.bytes(10)) as CaseId;
  const command = envelope(caseId, { name: 'openCase', args }, null, context);
  const opening = openingContext(workspace, args);
  const decision = decide(undefined, command, decideContext(workspace.organisation, now, opening));
  if (decision.kind === 'refused') return decision;
  if (!reachable) return { kind: 'needsConnection', message: serverMustAnswer };
  const draft = draftKey === null ? null : workspace.drafts.get(draftKey);
  context.outbox.apply({ kind: 'stored', command, at: now }, () => {
    if (draftKey !== null) workspace.drafts.delete(draftKey);
  });
  await exchange();
  const item = context.outbox.queue.get(command.id);
  if (item && needsYou(item.status)) {
    const { status } = item;
    // back into the form that is still on the screen
    context.outbox.apply({ kind: 'takenBack', id: command.id, at: context.clock.now() }, () => {
      if (!draft) return;
      // another window may have begun one in the same form meanwhile
      const standing = workspace.drafts.get(draft.key)?.content ?? null;
      const isFree = standing === null || standing === draft.content;
      workspace.drafts.save(draft.key, isFree ? draft.content : backToDraft(command, standing));
    });
    if (status.kind === 'refused') {
      const { kind, code, reason, law } = status;
      return { kind, code, reason, law };
    }
    return { kind: 'notSaved', message: status.kind === 'parked' ? status.reason : notTaken };
  }
  if (workspace.caseNumber(caseId) !== null) return { kind: 'opened', caseId };
  const isOpen = !item || item.status.kind === 'accepted';
  return isOpen ? { kind: 'notShown', message: notMine } : { kind: 'notShown', message: notAnswered };
}

const serverMustAnswer =
  'Ett nytt ärende kan bara öppnas när servern svarar. Det du har fyllt i står kvar här. Försök igen när du är uppkopplad.';
const notAnswered =
  'Servern har inte svarat än. Ärendet är sparat här, skickas av sig självt och kommer i listan när det är öppnat.';
const notMine =
  'Ärendet är öppnat och ligger hos enheten. Du ser det inte själv, för det visas bara för den som får det.';
const notTaken = 'Ärendet kunde inte öppnas. Det du har fyllt i står kvar här. Försök igen.';
