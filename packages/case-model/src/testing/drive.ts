import { applyEntry, type CaseState } from '../case-state.ts';
import { bodyCovers, coveringLevel } from '../case/delegation.ts';
import type { TaskState } from '../case/plan-state.ts';
import { planOf } from '../case/plan.ts';
import { formOf, type Playbook } from '../case/playbook.ts';
import type { Command, Refusal, Conflict } from '../command.ts';
import { decide, type DecideContext } from '../decide.ts';
import { heldLevels } from '../decide/held-levels.ts';
import { neededLevel } from '../decide/make-decision.ts';
import type { DelegationLevel } from '../definition/keys.ts';
import { exampleValues, pick } from './example-values.ts';
import type { Random } from './random.ts';
import { commandOf, entryOf, testContext, testToday } from './record.ts';

/** Somebody who may decide whatever a person can. */
export const decider: DecideContext = testContext(['D0', 'D1', 'D2', 'D3', 'D4']);

/** A plan that could not be carried to its end. */
export class StuckError extends Error {
  override readonly name = 'StuckError';
}

/** The state after a command; what refuses it is thrown, for the driver does only what the plan shows as open. */
export function carryOut(state: CaseState, command: Command): CaseState {
  const decision = decide(state, command, decider);
  if (decision.kind !== 'accepted') throw new StuckError(`${command.name}: ${wordsOf(decision)}`);
  return decision.entries.reduce(
    (now, { id, body }) => applyEntry(now, entryOf(body, now.entryCount + 1, id)),
    state,
  );
}

function wordsOf(decision: Refusal | Conflict): string {
  if (decision.kind === 'conflict') return 'conflict';
  const findings = decision.findings?.map(({ path, message }) => `${path}: ${message}`) ?? [];
  return [decision.code, decision.reason, ...findings].join(' ');
}

/** Closes as soon as it may, now and then; or only when nothing at all is left to do. */
export type Patience = 'closesSoon' | 'doesAll';

/**
 * Carries a case through its plan as its workers could, choosing by `random`: tasks that are open, what comes in from
 * outside, and at last the closing.
 * @param visit told of every state on the way
 * @throws StuckError when nothing is left to do and the case cannot be closed
 */
export function driveToClosing(
  start: CaseState,
  random: Random,
  patience: Patience = 'closesSoon',
  visit: (state: CaseState) => void = () => undefined,
): CaseState {
  const { playbook } = start;
  if (!playbook) throw new RangeError('a case without a definition has no plan');
  let state = start;
  const quietness = patience === 'closesSoon' ? 6 : 2 + random(20);
  for (let step = 0; step < 400; step++) {
    visit(state);
    const plan = planOf(state);
    if (!plan) throw new RangeError('a case without a definition has no plan');
    const open = plan.tasks.filter(
      ({ status, done, blockers }) => status === 'active' && done === 0 && blockers.length === 0,
    );
    const outside = fromOutside(state, playbook, random);
    const nothingLeft = open.length === 0 && (patience === 'closesSoon' || outside === null);
    const soon = patience === 'closesSoon' && random(3) === 0;
    if (plan.closingBlockers.length === 0 && (nothingLeft || soon)) return closed(state, playbook, random);
    // what comes from outside comes now and then, and always when nothing else is left to do
    const quiet = random(quietness) > 0;
    if (open.length > 0 && (outside === null || quiet)) {
      const required = open.filter((task) => task.required);
      const task = pick(required.length > 0 && random(3) > 0 ? required : open, random);
      state = carryOut(state, doing(task, playbook, state, random));
    } else if (outside) state = carryOut(state, outside);
    else throw new StuckError(stuckWords(state));
  }
  throw new StuckError(`the case goes on for ever: ${stuckWords(state)}`);
}

/** A document or an event that has not come yet; null when all have. */
function fromOutside({ file }: CaseState, { caseType }: Playbook, random: Random): Command | null {
  const documents = caseType.documents
    .filter(({ key }) => !file.documents.has(key))
    .map(({ key }) => register(key));
  const events = caseType.events.filter(({ key }) => !file.events.has(key)).map(({ key }) => hear(key));
  const coming = [...documents, ...events];
  return coming.length > 0 ? pick(coming, random) : null;
}

const register = (key: string) =>
  commandOf('registerDocument', { document: key, receivedOn: testToday, note: null });
const hear = (key: string) =>
  commandOf('recordEvent', { event: key, statedOn: testToday, statedAt: '08:00', note: null });

function closed(state: CaseState, playbook: Playbook, random: Random): CaseState {
  const { key } = pick(playbook.caseType.closure.reasons, random);
  return carryOut(state, commandOf('closeCase', { reason: key, closedOn: testToday, note: null }));
}

function stuckWords(state: CaseState): string {
  const plan = planOf(state);
  const because = plan?.closingBlockers.map((blocker) => blocker.because) ?? [];
  const waiting = plan?.tasks.filter(({ status }) => status === 'available').map(({ key }) => key) ?? [];
  const made = state.file.decisions.map(({ decision, outcome }) => `${decision}=${outcome}`);
  return [
    `closing waits for: ${because.join('; ')}`,
    `not open: ${waiting.join(' ')}`,
    `decided: ${made.join(' ')}`,
  ].join(' | ');
}

/** The command that does a task: its form, its decision by whoever may make it, or a mark. */
function doing({ key }: TaskState, playbook: Playbook, state: CaseState, random: Random): Command {
  const tasks = playbook.caseType.plan.stages.flatMap((stage) => stage.tasks);
  const task = tasks.find((candidate) => candidate.key === key);
  if (task?.form !== undefined) {
    const form = formOf(playbook, task.form);
    if (!form) throw new StuckError(`the form ${task.form} is not served`);
    const values = exampleValues(form, playbook.rulebook, testToday, random);
    return commandOf('submitForm', {
      form: form.key,
      task: key,
      level: 'decision',
      values,
      statedOn: testToday,
    });
  }
  if (task?.decision === undefined)
    return commandOf('completeTask', { task: key, statedOn: testToday, note: null });
  const definition = playbook.caseType.decisions.find((one) => one.key === task.decision);
  if (!definition) throw new StuckError(`the decision ${task.decision} is not defined`);
  const { key: outcome } = pick(definition.outcomes, random);
  const needed = neededLevel(definition, outcome);
  const mine = coveringLevel(heldLevels(state, decider), needed);
  return commandOf('makeDecision', {
    ...{
      decision: definition.key,
      outcome,
      task: key,
      decidedOn: testToday,
      text: 'Beslut',
      reasons: 'Skäl',
    },
    body: mine ? null : { level: bodyOf(needed), name: 'Organet', reference: '2026-10-30 § 7' },
    validFrom: definition.period ? testToday : null,
    ...{ validTo: null, amountOre: definition.amount ? 100_00 : null },
  });
}

function bodyOf(needed: DelegationLevel): DelegationLevel {
  return (['DC', 'D5', 'D6'] as const).find((level) => bodyCovers(level, needed)) ?? 'D6';
}
