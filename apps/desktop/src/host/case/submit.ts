import { decide, offlineRule } from '@samla/case-model/decide';
import type { z } from 'zod';
import type { submitInput, SubmitOutput, tryInput, tryOutput } from '../contract.ts';
import { envelope, sawAssignment, type EnvelopeContext } from '../outbox/envelope.ts';
import type { Workspace } from '../session/workspace.ts';
import { noAnswer } from './bring-record.ts';
import { decideContext } from './organisation.ts';

/**
 * Decides at once, as the server will, and stores the command with its id before anything is sent. The draft goes in
 * the same transaction. Whatever the answer, the text is in the outbox or still in the form.
 * @throws what the disk throws; nothing has then changed
 * @param reachable whether the server answered last time
 */
export function submit(
  input: z.infer<typeof submitInput>,
  workspace: Workspace,
  context: EnvelopeContext,
  reachable: boolean,
): SubmitOutput {
  const { caseId, intent, baseAssignment, draftKey } = input;
  const unseen = notSeen(workspace, input);
  if (unseen) return unseen;
  const local = workspace.local(caseId);
  if (!local && workspace.lastSyncedAt === null) return { kind: 'needsConnection', message: beingFetched };
  const command = envelope(caseId, intent, sawAssignment(baseAssignment), context);
  const now = context.clock.now();
  const decision = decide(local?.state, command, decideContext(workspace.organisation, now));
  if (decision.kind !== 'accepted') return decision;
  if (!reachable && workspace.stores.memoryOnly) return { kind: 'needsConnection', message: nothingKept };
  if (!reachable && offlineRule(intent, local?.state) === 'draftOnly') {
    return { kind: 'needsConnection', message: serverMustAnswer };
  }
  context.outbox.apply({ kind: 'stored', command, at: now }, () => taken(workspace, input));
  // another window has the same form open
  if (draftKey !== null) workspace.draftsCame([draftKey]);
  return { kind: 'queued', commandId: command.id, savedAt: now };
}

/** What `decide` says of a change now, with everything that waits folded in; nothing is stored. */
export function tryOut(
  { caseId, intent }: z.infer<typeof tryInput>,
  workspace: Workspace,
  context: EnvelopeContext,
): z.infer<typeof tryOutput> {
  if (workspace.isAway(caseId)) return { kind: 'refused', code: 'unknownCase', reason: noAnswer, law: null };
  const local = workspace.local(caseId);
  const base = local?.state.assignment.version ?? null;
  const command = envelope(caseId, intent, sawAssignment(base), context);
  const answer = decide(local?.state, command, decideContext(workspace.organisation, context.clock.now()));
  return answer.kind === 'refused' ? answer : { kind: 'accepted' };
}

/**
 * What stands in the form by now, when that is not what stood on the screen it is handed in from: shown, never handed in.
 * @returns null when the worker has seen it
 */
export function notSeen(
  workspace: Workspace,
  { draftKey, draftOn }: Pick<z.infer<typeof submitInput>, 'draftKey' | 'draftOn'>,
): { readonly kind: 'notSeen'; readonly message: string } | null {
  if (draftKey === null || !draftOn || !workspace.drafts.isOther(draftKey, draftOn)) return null;
  workspace.draftsCame([draftKey]);
  return { kind: 'notSeen', message: changedElsewhere };
}

/** What stood in a form has become a command; within its transaction. What she wrote there since stays. */
export function taken(
  { drafts }: Workspace,
  {
    draftKey,
    draftOn,
    draftLeft = null,
  }: Pick<z.infer<typeof submitInput>, 'draftKey' | 'draftOn' | 'draftLeft'>,
): void {
  if (draftKey === null) return;
  drafts.sent(draftKey, draftOn !== undefined);
  // on nothing: another device's text that has come to the form is laid beside it
  if (draftLeft !== null) drafts.save(draftKey, draftLeft, [null]);
}

const changedElsewhere =
  'Texten har ändrats eller lämnats in i ett annat fönster eller på en annan dator. Läs igenom det som står här nu och spara igen.';
const beingFetched =
  'Ärendena hämtas från början och det här har inte kommit än. Texten står kvar här. Försök igen om en stund.';
const nothingKept =
  'Den här datorn kan inte skydda sparade uppgifter, så texten kan bara skickas när servern svarar. Den står kvar här.';
const serverMustAnswer =
  'Det här kräver att servern svarar. Det du har fyllt i står kvar här. Försök igen när du är uppkopplad.';
