import { decide, offlineRule } from '@samla/case-model/decide';
import { uuidV7, type CaseId } from '@samla/case-model/ids';
import { epochOf } from '@samla/case-model/time';
import type { z } from 'zod';
import type { openNewInput, OpenNewOutput } from '../contract.ts';
import { backToDraft } from '../drafts/back-to-draft.ts';
import { envelope, type EnvelopeContext } from '../outbox/envelope.ts';
import { needsYou } from '../outbox/item.ts';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { bringRecords } from './bring-record.ts';
import { closedBefore, knownHere, openingContext } from './opening.ts';
import { decideContext } from './organisation.ts';

/**
 * Opens a case under an id made here. It is stored like every command, so that it is carried out exactly once whatever
 * happens to the line. While the server answers, the worker waits for its answer and gets it word for word; otherwise a
 * case for a person who is known here is in her list at once, can be written in, and is sent by itself.
 * @throws what the disk throws while it is stored; nothing has then changed
 * @param reachable whether the server answered last time
 * @param exchange sends and fetches; done when a round that began after the call has ended
 */
export async function openNew(
  { args: asked, draftKey }: z.infer<typeof openNewInput>,
  workspace: Workspace,
  context: EnvelopeContext,
  api: CaseApi,
  reachable: boolean,
  exchange: () => Promise<void>,
): Promise<OpenNewOutput> {
  const now = context.clock.now();
  const args = { ...asked, person: knownHere(workspace, asked.person) };
  const missing = await bringRecords(workspace, api, closedBefore(workspace, args));
  if (missing !== null) return { kind: 'needsConnection', message: missing };
  const caseId = uuidV7(epochOf(now), context.random.bytes(10)) as CaseId;
  const command = envelope(caseId, { name: 'openCase', args }, null, context);
  const opening = openingContext(workspace, args);
  const decision = decide(undefined, command, decideContext(workspace.organisation, now, opening));
  if (decision.kind === 'refused') return decision;
  if (!reachable && workspace.stores.memoryOnly) return { kind: 'needsConnection', message: nothingKept };
  if (!reachable && offlineRule({ name: 'openCase', args }, undefined) === 'draftOnly') {
    return { kind: 'needsConnection', message: notKnownHere };
  }
  const draft = draftKey === null ? null : workspace.drafts.get(draftKey);
  context.outbox.apply({ kind: 'stored', command, at: now }, () => {
    if (draftKey !== null) workspace.drafts.sent(draftKey);
  });
  if (!reachable) return shown(workspace, caseId) ?? { kind: 'notShown', message: notAnswered };
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
  const answer = shown(workspace, caseId);
  if (answer) return answer;
  const isOpen = !item || item.status.kind === 'accepted';
  return isOpen ? { kind: 'notShown', message: notMine } : { kind: 'notShown', message: notAnswered };
}

function shown(workspace: Workspace, caseId: CaseId): OpenNewOutput | null {
  if (workspace.caseNumber(caseId) === null) return null;
  return { kind: 'opened', caseId, isSent: workspace.isFromServer(caseId) };
}

const nothingKept =
  'Den här datorn kan inte skydda sparade uppgifter, så ett ärende kan bara öppnas när servern svarar. Det du har fyllt i står kvar här.';
const notKnownHere =
  'Personen har inget ärende hos dig, så servern måste svara innan ärendet kan öppnas. Det du har fyllt i står kvar här. Försök igen när du är uppkopplad.';
const notAnswered =
  'Servern har inte svarat än. Ärendet är sparat här, skickas av sig självt och kommer i listan när det är öppnat.';
const notMine =
  'Ärendet är öppnat och ligger hos enheten. Du ser det inte själv, för det visas bara för den som får det.';
const notTaken = 'Ärendet kunde inte öppnas. Det du har fyllt i står kvar här. Försök igen.';
