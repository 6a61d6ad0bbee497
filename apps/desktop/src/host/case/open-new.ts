import type { Command, CommandArgs } from '@samla/case-model/command';
import { decide, offlineRule } from '@samla/case-model/decide';
import { uuidV7, type CaseId } from '@samla/case-model/ids';
import { epochOf } from '@samla/case-model/time';
import type { z } from 'zod';
import type { openNewInput, OpenNewOutput } from '../contract.ts';
import { isSamePerson, openingIn } from '../drafts/opening-form.ts';
import { envelope, type EnvelopeContext } from '../outbox/envelope.ts';
import { needsYou } from '../outbox/item.ts';
import { sendAnew } from '../outbox/send-again.ts';
import { letGo, toForm } from '../outbox/take-back.ts';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { bringRecords } from './bring-record.ts';
import { alikeHere, closedBefore, knownHere, openingContext } from './opening.ts';
import { decideContext } from './organisation.ts';
import { notSeen, taken } from './submit.ts';

/**
 * Opens a case under an id made here. It is stored like every command, so that it is carried out exactly once whatever
 * happens to the line. While the server answers, the worker waits for its answer and gets it word for word; otherwise a
 * case for a person who is known here is in her list at once, can be written in, and is sent by itself.
 * @throws what the disk throws while it is stored; nothing has then changed
 * @param reachable whether the server answered last time
 * @param exchange sends and fetches; done when a round that began after the call has ended
 */
export async function openNew(
  input: z.infer<typeof openNewInput>,
  workspace: Workspace,
  context: EnvelopeContext,
  api: CaseApi,
  reachable: boolean,
  exchange: () => Promise<void>,
): Promise<OpenNewOutput> {
  const { args: asked, draftKey } = input;
  const now = context.clock.now();
  const args = { ...asked, person: knownHere(workspace, asked.person) };
  const missing = await bringRecords(workspace, api, closedBefore(workspace, args));
  if (missing !== null) return { kind: 'needsConnection', message: missing };
  // after the last thing that is waited for: another window may write meanwhile
  const unseen = notSeen(workspace, input);
  if (unseen) return unseen;
  const draft = draftKey === null ? null : workspace.drafts.get(draftKey);
  const takenUp = draft && openingTakenUp(draft.content, args.person, context);
  const caseId = takenUp?.aggregate.id ?? (uuidV7(epochOf(now), context.random.bytes(10)) as CaseId);
  const command = envelope(
    caseId,
    { name: 'openCase', args },
    { alike: alikeHere(workspace, args) },
    context,
  );
  const opening = openingContext(workspace, args);
  const decision = decide(undefined, command, decideContext(workspace.organisation, now, opening));
  if (decision.kind === 'refused') return decision;
  if (!reachable && workspace.stores.memoryOnly) return { kind: 'needsConnection', message: nothingKept };
  if (!reachable && offlineRule({ name: 'openCase', args }, undefined) === 'draftOnly') {
    return { kind: 'needsConnection', message: notKnownHere };
  }
  const form = () => taken(workspace, input);
  if (takenUp) sendAnew(takenUp.id, command, workspace.drafts, context, form);
  else context.outbox.apply({ kind: 'stored', command, at: now }, form);
  // another window has the same form open
  if (draftKey !== null) workspace.draftsCame([draftKey]);
  if (!reachable) return shown(workspace, caseId) ?? { kind: 'notShown', message: notAnswered };
  await exchange();
  // another of her windows may have seen the answer first
  const id = context.outbox.newestId(command.id);
  if (context.outbox.isTakenBack(id)) return { kind: 'notSaved', message: takenBackMeanwhile };
  const item = context.outbox.queue.get(id);
  if (item && needsYou(item.status)) {
    const { status } = item;
    // back into the form that is still on the screen
    if (!draft) letGo(item, workspace.drafts, context);
    // where another window has begun another case in the same form meanwhile, this one needs her
    else if (
      toForm(item, workspace.drafts, context, {
        form: draft.content,
        personName: (id) => workspace.personName(id),
      }).kind === 'back'
    ) {
      workspace.draftsCame([draft.key]);
    }
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

/** The opening that the form goes on with, while it still needs her and is for the same person: its case keeps its id. */
function openingTakenUp(
  form: string,
  person: CommandArgs<'openCase'>['person'],
  { outbox }: EnvelopeContext,
): Command | null {
  const id = openingIn(form);
  const item = id === null ? undefined : outbox.queue.get(id);
  if (!item || !needsYou(item.status) || item.command.name !== 'openCase') return null;
  return isSamePerson(item.command.args.person, person) ? item.command : null;
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
const takenBackMeanwhile =
  'Ärendet är inte öppnat: servern tog inte emot det, och du har tagit hand om det i ett annat fönster. Läs igenom det som står här nu och försök igen.';
const notTaken = 'Ärendet kunde inte öppnas. Det du har fyllt i står kvar här. Försök igen.';
