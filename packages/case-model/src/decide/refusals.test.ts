/* Long because it holds every refusal of the plan's commands in one table, which the compiler keeps whole. */
import { describe, expect, test } from 'vitest';
import type { CaseState } from '../case-state.ts';
import { refusalSchema, type Command, type RefusalCode } from '../command.ts';
import { decide, type DecideContext } from '../decide.ts';
import { permitRules, permitType } from '../testing/permit.ts';
import {
  commandOf,
  stateWith,
  testColleague,
  testWorker,
  testContext,
  testId,
  testToday,
  type BodySketch,
} from '../testing/record.ts';

const opened: BodySketch = { kind: 'caseOpened', typeKey: 'adults.permit', receivedOn: '2026-10-12' };
const registered: BodySketch = {
  ...{ kind: 'formSubmitted', form: 'application', task: 'register', values: { weight: 3 } },
};
const listened: BodySketch = { kind: 'taskCompleted', task: 'listen' };
const noise: BodySketch = { kind: 'documentRegistered', document: 'noise' };
const withdrawn: BodySketch = { kind: 'eventRecorded', event: 'withdrawn' };
const decided: BodySketch = { kind: 'decisionMade', decision: 'permit', outcome: 'granted', task: 'decide' };
const named: BodySketch = {
  kind: 'participantNamed',
  workerId: testColleague,
  workerName: 'Bo Ek',
  role: 'coWorker',
};

const caseWith = (...record: BodySketch[]) => stateWith(permitType, [opened, ...record], permitRules);
const fresh = caseWith();
const ready = caseWith(registered, noise);
const closed = caseWith(registered, noise, decided, { kind: 'caseClosed' });
const undefinedYet = stateWith(null, [opened]);

const submitForm = (args: object = {}) =>
  commandOf('submitForm', {
    ...{
      form: 'application',
      task: 'register',
      level: 'decision',
      values: { weight: 3 },
      statedOn: testToday,
    },
    ...args,
  });
const completeTask = (args: object = {}) =>
  commandOf('completeTask', { task: 'listen', statedOn: testToday, note: null, ...args });
const recordEvent = (args: object = {}) =>
  commandOf('recordEvent', { event: 'withdrawn', statedOn: testToday, statedAt: null, note: null, ...args });
const registerDocument = (args: object = {}) =>
  commandOf('registerDocument', { document: 'noise', receivedOn: testToday, note: null, ...args });
const makeDecision = (args: object = {}) =>
  commandOf('makeDecision', {
    ...{ decision: 'permit', outcome: 'granted', task: 'decide', decidedOn: testToday, body: null },
    ...{ text: 'Bifall', reasons: 'Klockan är tyst.', validFrom: testToday, validTo: null, amountOre: null },
    ...args,
  });
const adjustDeadline = (args: object = {}) =>
  commandOf('adjustDeadline', {
    ...{ deadline: 'answer', change: 'pause', on: testToday, until: null, reason: 'Väntar på intyg' },
    ...args,
  });
const nameParticipant = (args: object = {}) =>
  commandOf('nameParticipant', { workerId: testColleague, role: 'coWorker', reason: 'Handleder', ...args });
const releaseParticipant = () => commandOf('releaseParticipant', { workerId: testColleague });
const closeCase = (args: object = {}) =>
  commandOf('closeCase', { reason: 'done', closedOn: testToday, note: null, ...args });

const everyPlanCommand = [
  ...[
    submitForm(),
    completeTask(),
    recordEvent(),
    registerDocument(),
    makeDecision(),
    adjustDeadline(),
    closeCase(),
  ],
];
const utskott = (args: object = {}) => ({
  level: 'D5',
  name: 'Utskottet',
  reference: '2026-10-30 § 7',
  ...args,
});

type Way = readonly [CaseState, Command, DecideContext?];
type OfOthers =
  | ('dependencyRefused' | 'unknownCase' | 'unknownNote' | 'unknownWatch' | 'watchAlreadyCompleted')
  | (
      | 'unknownUnit'
      | 'crossBoardNeedsGround'
      | 'backdatingNeedsReason'
      | 'sameIdOtherContent'
      | 'unknownPerson'
    )
  | ('unknownCaseType' | 'areaNotMine' | 'reopeningNeedsMotive' | 'openedMeanwhile');

const refusals = {
  caseClosed: [...everyPlanCommand, nameParticipant()].map((one): Way => [closed, one]),
  definitionMissing: everyPlanCommand.map((one): Way => [undefinedYet, one]),
  unknownItem: [
    [fresh, submitForm({ form: 'none' })],
    [fresh, submitForm({ task: 'none' })],
    [ready, submitForm({ task: 'listen' })],
    [fresh, completeTask({ task: 'none' })],
    [fresh, recordEvent({ event: 'none' })],
    [fresh, registerDocument({ document: 'none' })],
    [ready, makeDecision({ decision: 'none' })],
    [ready, makeDecision({ task: 'none' })],
    [ready, makeDecision({ task: 'review' })],
    [caseWith(registered, noise, decided), closeCase({ reason: 'none' })],
  ],
  notOpenYet: [
    [fresh, completeTask()],
    [fresh, makeDecision()],
    [fresh, submitForm({ task: null })],
    [ready, makeDecision({ task: null })],
  ],
  alreadyDone: [
    [ready, submitForm()],
    [caseWith(registered, listened), completeTask()],
    [caseWith(registered, noise, decided), makeDecision()],
    [caseWith(withdrawn), recordEvent()],
  ],
  planHasEnded: [
    [caseWith(registered, withdrawn), completeTask()],
    [
      caseWith(
        registered,
        { kind: 'decisionMade', decision: 'review', outcome: 'kept', task: 'review' },
        withdrawn,
      ),
      makeDecision({ decision: 'review', outcome: 'kept', task: 'review', validFrom: null }),
    ],
  ],
  documentMissing: [[caseWith(registered), makeDecision()]],
  formNotComplete: [
    [fresh, submitForm({ level: 'draft' })],
    [fresh, submitForm({ values: {} })],
    [ready, submitForm({ task: null, level: 'draft' })],
    [fresh, submitForm({ values: { weight: 3, loud: true } })],
    [fresh, completeTask({ task: 'register' })],
  ],
  formFaulty: [
    [fresh, submitForm({ values: { weight: 'tung' } })],
    [fresh, submitForm({ values: { weight: 3, unknown: 1 } })],
    [fresh, submitForm({ form: 'tidying', task: 'tidy', level: 'draft', values: { piles: -1 } })],
  ],
  futureDate: [
    [fresh, submitForm({ statedOn: '2026-11-03' })],
    [ready, completeTask({ statedOn: '2026-11-03' })],
    [fresh, recordEvent({ statedOn: '2026-11-03' })],
    [fresh, recordEvent({ event: 'rung', statedAt: '12:01' })],
    [fresh, registerDocument({ receivedOn: '2026-11-03' })],
    [ready, makeDecision({ decidedOn: '2026-11-03' })],
    [fresh, adjustDeadline({ on: '2026-11-03' })],
    [caseWith(registered, noise, decided), closeCase({ closedOn: '2026-11-03' })],
  ],
  pastDate: [[caseWith(registered, noise, decided), closeCase({ closedOn: '2026-10-11' })]],
  reasonNeeded: [
    [fresh, recordEvent({ event: 'rung' })],
    [fresh, recordEvent({ event: 'struck' })],
    [ready, makeDecision({ reasons: ' ' })],
    [fresh, adjustDeadline({ reason: ' ' })],
    [fresh, nameParticipant({ reason: '' })],
  ],
  emptyText: [[ready, makeDecision({ text: '\n' })]],
  unknownOutcome: [
    [ready, makeDecision({ outcome: 'none' })],
    [ready, completeTask({ task: 'decide' })],
  ],
  notDelegated: [
    [ready, makeDecision({ outcome: 'rejected' })],
    [ready, makeDecision(), testContext([])],
    [ready, makeDecision(), testContext(['D0'])],
    [ready, makeDecision({ outcome: 'forbidden' }), testContext(['D3'])],
    [ready, makeDecision({ outcome: 'forbidden', body: utskott({ level: 'DC' }) })],
    [ready, makeDecision({ outcome: 'seized', body: utskott({ level: 'D3' }) }), testContext(['D3'])],
    [ready, makeDecision({ outcome: 'rejected', body: utskott({ level: 'D2' }) })],
    [ready, makeDecision({ outcome: 'rejected', body: utskott({ level: 'D3' }) }), testContext(['D3'])],
    [fresh, adjustDeadline({ change: 'extend', until: '2026-11-30' })],
    [fresh, nameParticipant({ workerId: testWorker, role: 'decider' })],
    [
      caseWith({ ...named, role: 'boardMember' }),
      completeTask(),
      testContext([], { me: { workerId: testColleague, name: 'Bo Ek' } }),
    ],
  ],
  bodyNeedsReference: [
    [ready, makeDecision({ outcome: 'forbidden', body: utskott({ reference: ' ' }) })],
    [ready, makeDecision({ outcome: 'forbidden', body: utskott({ name: '' }) })],
  ],
  periodFaulty: [
    [ready, makeDecision({ validFrom: '2026-11-02', validTo: '2026-11-01' })],
    [ready, makeDecision({ validFrom: null, validTo: '2026-11-01' })],
    [ready, makeDecision({ decision: 'review', outcome: 'kept', task: 'review' })],
    [
      ready,
      makeDecision({
        decision: 'review',
        outcome: 'kept',
        task: 'review',
        validFrom: null,
        validTo: testToday,
      }),
    ],
  ],
  amountFaulty: [
    [
      ready,
      makeDecision({ decision: 'review', outcome: 'kept', task: 'review', validFrom: null, amountOre: 1 }),
    ],
  ],
  unknownDeadline: [
    [fresh, adjustDeadline({ deadline: 'none' })],
    [fresh, adjustDeadline({ deadline: 'court' })],
  ],
  deadlineCannot: [
    [fresh, adjustDeadline({ change: 'resume' })],
    [fresh, adjustDeadline({ deadline: 'strict' })],
    [fresh, adjustDeadline({ deadline: 'strict', change: 'extend', until: '2026-12-31' })],
    [fresh, adjustDeadline({ change: 'extend' }), testContext(['D3'])],
    [fresh, adjustDeadline({ change: 'extend', until: '2026-11-01' }), testContext(['D3'])],
    [ready, adjustDeadline({ deadline: 'quick', change: 'extend', until: '2026-12-31' })],
  ],
  workerNotInUnit: [[fresh, nameParticipant({ workerId: testId(3, 99) })]],
  alreadyNamed: [[caseWith(named), nameParticipant()]],
  notNamed: [[fresh, releaseParticipant()]],
  closingBlocked: [
    [fresh, closeCase()],
    [ready, closeCase()],
  ],
} satisfies Readonly<Record<Exclude<RefusalCode, OfOthers>, readonly Way[]>>;

describe('a command of the plan is refused', () => {
  const table: [string, readonly Way[]][] = Object.entries(refusals);
  test.each(table)('with %s, in words that the worker can act on', (code, ways) => {
    for (const [state, command, context = testContext()] of ways) {
      const decision = decide(state, command, context);
      expect(decision).toMatchObject({ kind: 'refused', code });
      expect(refusalSchema.parse(decision)).toEqual(decision);
      expect(decision).toHaveProperty('reason', expect.stringMatching(/[.?]$/));
    }
  });
});

test('the words of every refusal stand in one list', () => {
  const words = Object.values<readonly Way[]>(refusals).flatMap((ways) =>
    ways.map(([state, command, context = testContext()]) => {
      const decision = decide(state, command, context);
      return decision.kind === 'refused' ? `${decision.reason} [${decision.law ?? ''}]` : decision.kind;
    }),
  );
  expect([...new Set(words)].sort().join('\n')).toMatchSnapshot();
});

describe('a refusal says the plan’s own words and paragraph', () => {
  const answer = (state: CaseState, command: Command, context = testContext()) =>
    decide(state, command, context);

  test('of a task that is not open yet', () => {
    expect(answer(fresh, completeTask())).toMatchObject({
      reason: '”Lyssna på klockan” kan inte göras än. Ansökan ska vara registrerad först.',
      law: 'SoL 14:2',
    });
  });

  test('of a document that is not in', () => {
    expect(answer(caseWith(registered), makeDecision())).toMatchObject({
      reason: '”Besluta” kan inte göras än. Handlingen ”Bullerintyg” ska ha kommit in först.',
      law: 'FB 11:17',
    });
  });

  test('of a case that cannot be closed', () => {
    expect(answer(ready, closeCase())).toMatchObject({
      reason: 'Ärendet kan inte avslutas än. Beslut ska vara fattat.',
      law: 'SoL 14:2',
    });
  });

  test('of a decision that is somebody else’s', () => {
    expect(answer(ready, makeDecision({ outcome: 'rejected' }))).toMatchObject({
      reason: expect.stringContaining('Enhetschef') as string,
      law: 'SoL 11:1',
    });
    expect(answer(ready, makeDecision({ outcome: 'forbidden' }))).toMatchObject({
      reason: expect.stringContaining('fattas av Utskott') as string,
    });
  });

  test('of a choice, the ways that there are', () => {
    expect(answer(ready, makeDecision({ outcome: 'none' }))).toMatchObject({
      reason: expect.stringContaining('Bifall, Avslag, Förbud, Beslag') as string,
    });
    expect(answer(ready, closeCase({ reason: 'none' }))).toMatchObject({
      reason: expect.stringContaining('Tillståndet är prövat, Klockan är borta') as string,
    });
  });
});
