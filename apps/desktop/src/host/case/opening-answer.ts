import type { CaseId } from '@samla/case-model/ids';
import type { z } from 'zod';
import type { openingAnswerInput, OpeningAnswer } from '../contract.ts';
import type { EnvelopeContext } from '../outbox/envelope.ts';
import { needsYou } from '../outbox/item.ts';
import { toForm } from '../outbox/take-back.ts';
import type { Workspace } from '../session/workspace.ts';

/**
 * What came of a case that is being opened, in the server's own words. What it does not take goes back into its form.
 * Nothing is lost when nobody asks: it needs the worker then, as every command that was not taken.
 * @param exchange sends and fetches; done when a round that began after the call has ended
 * @throws what the disk throws; nothing has then changed
 */
export async function openingAnswer(
  { commandId, caseId, form }: z.infer<typeof openingAnswerInput>,
  workspace: Workspace,
  context: EnvelopeContext,
  exchange: () => Promise<void>,
): Promise<OpeningAnswer> {
  await exchange();
  // another of her windows may have seen the answer first
  const id = context.outbox.newestId(commandId);
  if (context.outbox.isTakenBack(id)) return { kind: 'notSaved', message: takenBackMeanwhile };
  const item = context.outbox.queue.get(id);
  if (item && needsYou(item.status)) {
    const { status } = item;
    // where another window has begun another case in the same form meanwhile, this one needs her
    const back = toForm(item, workspace.drafts, context, {
      ...{ form, personName: (person) => workspace.personName(person) },
    });
    if (back.kind === 'back') workspace.draftsCame([back.key]);
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

/** A case that is being opened, when it is in the list. */
export function shown(
  workspace: Workspace,
  caseId: CaseId,
): Extract<OpeningAnswer, { kind: 'opened' }> | null {
  if (workspace.caseNumber(caseId) === null) return null;
  return { kind: 'opened', caseId, isSent: workspace.isFromServer(caseId) };
}

export const notAnswered =
  'Servern har inte svarat än. Ärendet är sparat här, skickas av sig självt och kommer i listan när det är öppnat.';
const notMine =
  'Ärendet är öppnat och ligger hos enheten. Du ser det inte själv, för det visas bara för den som får det.';
const takenBackMeanwhile =
  'Ärendet är inte öppnat: servern tog inte emot det, och du har tagit hand om det i ett annat fönster. Läs igenom det som står här nu och försök igen.';
const notTaken = 'Ärendet kunde inte öppnas. Det du har fyllt i står kvar här. Försök igen.';
