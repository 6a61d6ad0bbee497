import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEntry, fold, nextDue, withAssignment } from '../case-state.ts';
import { permitRules, permitType } from '../testing/permit.ts';
import {
  bodyOf,
  entryOf,
  stateWith,
  testColleague,
  testFacts,
  testWorker,
  type BodySketch,
} from '../testing/record.ts';
import { deadlinesOfCase } from './due.ts';
import { planOf } from './plan.ts';

const opened: BodySketch = { kind: 'caseOpened', typeKey: 'adults.permit', receivedOn: '2026-10-12' };
const registered: BodySketch = { kind: 'formSubmitted', form: 'application', task: 'register' };
const decided: BodySketch = { kind: 'decisionMade', decision: 'permit', outcome: 'granted', task: 'decide' };
const caseWith = (...record: BodySketch[]) => stateWith(permitType, record, permitRules);

/** Any entry of the new kinds, in any order: a record must never make the fold fail. */
const sketches = fc.array(
  fc.oneof(
    fc.constantFrom<BodySketch>(opened, registered, decided),
    fc
      .constantFrom('intake', 'investigation', 'execution', 'dormant', 'closure')
      .map((stage): BodySketch => ({
        ...{ kind: 'caseImported', stage, deadline: '2026-12-01' },
      })),
    fc.constantFrom('listen', 'register').map((task): BodySketch => ({ kind: 'taskCompleted', task })),
    fc.constantFrom('withdrawn', 'rung').map((event): BodySketch => ({ kind: 'eventRecorded', event })),
    fc.constantFrom<BodySketch>(
      { kind: 'documentRegistered', document: 'noise' },
      { kind: 'deadlineAdjusted', deadline: 'answer', change: 'pause' },
      { kind: 'participantNamed', workerId: testColleague },
      { kind: 'participantNamed', workerId: testWorker, role: 'decider' },
      { kind: 'participantReleased', workerId: testColleague },
      { kind: 'caseClosed' },
    ),
  ),
  { maxLength: 25 },
);

describe('the fold', () => {
  test('is the same entry by entry as at once, and leaves every state that it was given as it was', () => {
    fc.assert(
      fc.property(sketches, (record) => {
        const entries = record.map((sketch, at) => entryOf(bodyOf(sketch), at + 1));
        const facts = testFacts(permitType, permitRules);
        let state = fold(facts, []);
        for (const entry of entries) {
          const before = structuredClone(state.file);
          const next = applyEntry(state, entry);
          expect(state.file).toEqual(before);
          state = next;
        }
        expect(state).toEqual(fold(facts, entries));
        expect(fold(facts, entries)).toEqual(fold(facts, entries));
      }),
    );
  });

  test('takes a record of 20 000 entries without tiring', () => {
    const bodies = [
      registered,
      { kind: 'taskCompleted', task: 'tidy' },
      { kind: 'eventRecorded', event: 'rung' },
    ] as const;
    const entries = Array.from({ length: 20_000 }, (_, at) =>
      entryOf(bodyOf(bodies[at % 3] ?? registered), at + 1),
    );
    const state = fold(testFacts(permitType, permitRules), entries);
    expect(state.entryCount).toBe(20_000);
    expect(state.file.events.get('rung' as never)).toHaveLength(6666);
  });

  test('a closed case has no open task, whatever its record holds', () => {
    fc.assert(
      fc.property(sketches, (record) => {
        const plan = planOf(caseWith(...record, { kind: 'caseClosed' }));
        expect(plan?.tasks.filter(({ status }) => status === 'active' || status === 'available')).toEqual([]);
        expect(plan?.next).toBeNull();
      }),
    );
  });
});

describe('where a case stands', () => {
  test('is the phase of its plan', () => {
    expect(caseWith(opened).stage).toBe('intake');
    expect(caseWith(opened, registered).stage).toBe('investigation');
    expect(caseWith(opened, registered, decided, { kind: 'caseClosed' })).toMatchObject({
      stage: 'closure',
      closed: true,
    });
    expect(stateWith(null, [opened]).stage).toBe('intake');
  });

  test('is what the old system said, until something of the plan is done', () => {
    const dormant: BodySketch = { kind: 'caseImported', stage: 'dormant' };
    expect(caseWith(dormant)).toMatchObject({ stage: 'dormant', closed: false });
    expect(caseWith(dormant, { kind: 'taskCompleted', task: 'listen' }).stage).toBe('investigation');
    expect(stateWith(null, [dormant, { kind: 'taskCompleted', task: 'listen' }]).stage).toBe('dormant');
  });

  test('changes hands without a new reckoning', () => {
    const state = caseWith(opened);
    const assignment = { ...state.assignment, version: 2, workerId: null, workerName: null };
    expect(withAssignment(state, assignment)).toEqual({ ...state, assignment });
  });
});

describe('what is due', () => {
  test('is the earliest deadline that still runs', () => {
    expect(caseWith(opened).deadline).toBe('2026-10-26');
    const after = caseWith(opened, { ...registered, statedOn: '2026-10-13' });
    expect(after.deadline).toBe('2026-11-09');
    expect(deadlinesOfCase(after).find(({ key }) => key === 'quick')?.status).toBe('met');
    expect(nextDue(after)).toBe('2026-11-09');
    expect(deadlinesOfCase(after)).toBe(deadlinesOfCase(after));
    expect(deadlinesOfCase(stateWith(null, [opened]))).toEqual([]);
  });

  test('is met by a stage that is complete', () => {
    const listened: BodySketch = { kind: 'taskCompleted', task: 'listen', statedOn: '2026-10-20' };
    const strict = (...record: BodySketch[]) =>
      deadlinesOfCase(caseWith(opened, registered, ...record)).find(({ key }) => key === 'strict');
    expect(strict(listened)?.status).toBe('running');
    expect(strict(listened, { ...decided, decidedOn: '2026-10-22' })).toMatchObject({
      status: 'met',
      metOn: '2026-10-22',
    });
  });

  test('is a watch when that comes first, and nothing in a closed case', () => {
    const watch: BodySketch = { kind: 'watchAdded', dueOn: '2026-10-20', text: 'Ring' };
    expect(nextDue(caseWith(opened, watch))).toBe('2026-10-20');
    expect(nextDue(caseWith(opened, { ...watch, dueOn: '2026-12-20' }))).toBe('2026-10-26');
    expect(nextDue(caseWith(opened, watch, { kind: 'caseClosed' }))).toBeNull();
    expect(nextDue(stateWith(null, [opened]))).toBeNull();
  });

  test('of an imported case is the old system’s day too, until a decision is made', () => {
    const imported: BodySketch = {
      kind: 'caseImported',
      stage: 'investigation',
      receivedOn: null,
      deadline: '2026-10-15',
    };
    expect(caseWith(imported).deadline).toBe('2026-10-15');
    expect(caseWith(imported, decided).deadline).toBeNull();
    expect(stateWith(null, [imported]).deadline).toBe('2026-10-15');
    expect(stateWith(null, [{ ...imported, stage: 'closure' }]).deadline).toBeNull();
  });
});

test('who is named on a case follows the record', () => {
  const named: BodySketch = { kind: 'participantNamed', workerId: testColleague, role: 'decider' };
  expect([...caseWith(named).file.participants.values()]).toEqual([
    { workerId: testColleague, name: 'Bo Ek', role: 'decider' },
  ]);
  expect(
    caseWith(named, { kind: 'participantReleased', workerId: testColleague }).file.participants.size,
  ).toBe(0);
});
