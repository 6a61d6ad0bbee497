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
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { bringRecords } from './bring-record.ts';
import { alikeHere, closedBefore, knownHere, openingContext } from './opening.ts';
import { decideContext } from './organisation.ts';
import { notAnswered, shown } from './opening-answer.ts';
import { notSeen, taken } from './submit.ts';

/**
 * Opens a case under an id made here. It is stored like every command, so that it is carried out exactly once whatever
 * happens to the line. While the server answers, the worker waits for its answer (`openingAnswer`); otherwise a case for
 * a person who is known here is in her list at once, can be written in, and is sent by itself.
 * @throws what the disk throws while it is stored; nothing has then changed
 * @param reachable whether the server answered last time
 */
export async function openNew(
  input: z.infer<typeof openNewInput>,
  workspace: Workspace,
  context: EnvelopeContext,
  api: CaseApi,
  reachable: boolean,
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
  return { kind: 'stored', commandId: command.id, caseId };
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

const nothingKept =
  'Den här datorn kan inte skydda sparade uppgifter, så ett ärende kan bara öppnas när servern svarar. Det du har fyllt i står kvar här.';
const notKnownHere =
  'Personen har inget ärende hos dig, så servern måste svara innan ärendet kan öppnas. Det du har fyllt i står kvar här. Försök igen när du är uppkopplad.';
