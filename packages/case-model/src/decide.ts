import type { CaseState } from './case-state.ts';
import type { Command, CommandName, Refusal } from './command.ts';
import { addNote } from './decide/add-note.ts';
import { adjustDeadline } from './decide/adjust-deadline.ts';
import { assignCase } from './decide/assign-case.ts';
import { closeCase } from './decide/close-case.ts';
import { completeTask } from './decide/complete-task.ts';
import type { DecideContext, Decision } from './decide/context.ts';
import { correctNote } from './decide/correct-note.ts';
import { makeDecision } from './decide/make-decision.ts';
import { openCase, openedBody } from './decide/open-case.ts';
import { heldLevels } from './decide/held-levels.ts';
import { nameParticipant, releaseParticipant } from './decide/participants.ts';
import { readingOnly } from './decide/reach.ts';
import { recordEvent } from './decide/record-event.ts';
import { registerDocument } from './decide/register-document.ts';
import { refused, type Rule } from './decide/rule.ts';
import { submitForm } from './decide/submit-form.ts';
import { addWatch, completeWatch } from './decide/watches.ts';
import type { EntryBody } from './entry.ts';
import type { EntryId } from './ids.ts';

export type { Acceptance, DecideContext, Decision, Opening, OpeningContext } from './decide/context.ts';
export { offlineRule } from './decide/offline-rule.ts';

type OnCase = Exclude<CommandName, 'openCase'>;

const rules: { readonly [Name in OnCase]: Rule<Name> } = {
  addNote,
  correctNote,
  assignCase,
  addWatch,
  completeWatch,
  submitForm,
  completeTask,
  recordEvent,
  registerDocument,
  makeDecision,
  adjustDeadline,
  nameParticipant,
  releaseParticipant,
  closeCase,
};

/** The refusal of a case that does not exist, or that the worker may not see: the two answer alike. */
export const unknownCase: Refusal = refused(
  'unknownCase',
  'Ärendet finns inte, eller så har du inte längre tillgång till det. Texten finns kvar här: kopiera den eller lämna över till den som har ärendet.',
);

const sameId: Refusal = refused(
  'sameIdOtherContent',
  'Ärendet är redan öppnat med det numret. Uppdatera med F5.',
);

/**
 * Whether a command may be carried out on a case, and what it writes. Pure: host, API and fake run this same code.
 * @param state the case, or `undefined` when there is none that the worker can see
 */
export function decide(state: CaseState | undefined, command: Command, context: DecideContext): Decision {
  if (command.name === 'openCase') return state ? sameId : openCase(command, command.args, context);
  if (!state) return unknownCase;
  if (isReader(state, context)) return readingOnly;
  // the table pairs each name with its own rule, which the compiler cannot follow through a union
  const rule = rules[command.name] as Rule<OnCase>;
  const asked = { state, args: command.args, command, context };
  const inTheWay = rule.refuse(asked);
  if (inTheWay) return inTheWay;
  // one command makes one entry, so the command's id is the entry's id on every device
  const entries = [{ id: command.id as string as EntryId, body: rule.body(asked) }];
  const effects = { assignment: null, participant: null, ...rule.effects?.(asked) };
  return { kind: 'accepted', entries, opening: null, ...effects };
}

/**
 * The entry that a command asks for, as it is shown while it waits or after it was refused. Pure.
 * @param state the case as it is seen now; `undefined` only where the command opens it
 */
export function pendingBody(
  state: CaseState | undefined,
  command: Command,
  context: DecideContext,
): EntryBody | null {
  if (command.name === 'openCase') return openedBody(command.args);
  if (!state) return null;
  const rule = rules[command.name] as Rule<OnCase>;
  return rule.body({ state, args: command.args, command, context });
}

/** Somebody who is named only to read the case before the board's meeting. */
function isReader(state: CaseState, context: DecideContext): boolean {
  const { workerId } = context.me;
  return (
    state.file.participants.get(workerId)?.role === 'boardMember' &&
    state.assignment.workerId !== workerId &&
    heldLevels(state, context).length === 0
  );
}
