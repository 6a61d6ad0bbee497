import { describe, expect, test } from 'vitest';
import { applyEntry, type CaseState } from '../case-state.ts';
import { refusalSchema, type Command } from '../command.ts';
import { decide, pendingBody } from '../decide.ts';
import { entryBodySchema, type EntryBody } from '../entry.ts';
import { permitRules, permitType } from '../testing/permit.ts';
import {
  commandOf,
  entryOf,
  stateWith,
  testColleague,
  testContext,
  testToday,
  testUnit,
  type BodySketch,
} from '../testing/record.ts';

const opened: BodySketch = { kind: 'caseOpened', typeKey: 'adults.permit', receivedOn: '2026-10-12' };
const registered: BodySketch = {
  ...{ kind: 'formSubmitted', form: 'application', task: 'register', values: { weight: 3 } },
};
const noise: BodySketch = { kind: 'documentRegistered', document: 'noise' };
const decided: BodySketch = { kind: 'decisionMade', decision: 'permit', outcome: 'granted', task: 'decide' };
const caseWith = (...record: BodySketch[]) => stateWith(permitType, [opened, ...record], permitRules);
const ready = caseWith(registered, noise);

/** The one entry that an accepted command writes, as it passes the record's own schema. */
function written(state: CaseState, command: Command, context = testContext()): EntryBody {
  const decision = decide(state, command, context);
  if (decision.kind !== 'accepted') return expect.fail(JSON.stringify(decision));
  expect(decision.entries).toHaveLength(1);
  const body = decision.entries[0]?.body;
  expect(decision.entries[0]?.id).toBe(command.id);
  expect(pendingBody(state, command, context)).toEqual(body);
  return entryBodySchema.parse(body);
}
const decision = (args: object = {}) =>
  commandOf('makeDecision', {
    ...{ decision: 'permit', outcome: 'granted', task: 'decide', decidedOn: testToday, body: null },
    ...{ text: 'Bifall', reasons: 'Klockan är tyst.', validFrom: testToday, validTo: null, amountOre: null },
    ...args,
  });

describe('a form', () => {
  const submit = (args: object) =>
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

  test('does the task that asks for it', () => {
    const body = written(caseWith(), submit({}));
    expect(body).toMatchObject({ kind: 'formSubmitted', task: 'register', values: { weight: 3 } });
  });

  test('may be incomplete where the task asks for a draft', () => {
    const body = written(caseWith(), submit({ form: 'tidying', task: 'tidy', level: 'draft', values: {} }));
    expect(body).toMatchObject({ level: 'draft' });
  });

  test('is corrected without the task once that is done', () => {
    expect(written(ready, submit({ task: null }))).toMatchObject({ task: null });
  });

  test('that no task asks for is handed in on its own', () => {
    const extra = submit({ form: 'extra', task: null, values: { text: 'Mer' } });
    expect(written(ready, extra)).toMatchObject({ form: 'extra', task: null });
  });

  test('keeps no value of a field that is hidden', () => {
    const body = written(caseWith(), submit({ values: { weight: 3, loud: false, why: 'Gammalt svar' } }));
    expect(body).toMatchObject({ values: { weight: 3, loud: false } });
    expect(body).not.toHaveProperty('values.why');
  });
});

test('a task is marked done, an event and a document are registered with what was said of them', () => {
  const task = commandOf('completeTask', { task: 'listen', statedOn: testToday, note: 'Den är tyst' });
  expect(written(ready, task)).toEqual({ kind: 'taskCompleted', ...task.args });
  const rung = commandOf('recordEvent', {
    event: 'rung',
    statedOn: testToday,
    statedAt: '12:00',
    note: null,
  });
  expect(written(ready, rung)).toEqual({ kind: 'eventRecorded', ...rung.args });
  const past = commandOf('recordEvent', {
    event: 'rung',
    statedOn: '2026-11-01',
    statedAt: '23:59',
    note: null,
  });
  expect(written(caseWith({ kind: 'eventRecorded', event: 'rung' }), past)).toMatchObject({
    statedAt: '23:59',
  });
  const paper = commandOf('registerDocument', { document: 'noise', receivedOn: testToday, note: null });
  expect(written(ready, paper)).toEqual({ kind: 'documentRegistered', ...paper.args });
});

describe('a decision', () => {
  test('is the worker’s own by her delegation, on the definition’s paragraph', () => {
    expect(written(ready, decision())).toMatchObject({
      ...{ kind: 'decisionMade', task: 'decide', law: ['SoL 11:1'] },
      decidedBy: { level: 'D1', name: 'Åsa Berg', reference: null },
    });
  });

  test('is covered by a higher level, and recorded with it', () => {
    const manager = testContext(['D3']);
    expect(written(ready, decision(), manager)).toMatchObject({ decidedBy: { level: 'D3' } });
    expect(written(ready, decision({ outcome: 'rejected' }), manager)).toMatchObject({ outcome: 'rejected' });
  });

  test('of a body is recorded with its minutes, by whoever handles the case', () => {
    const of = (level: string) => ({ level, name: 'Utskottet', reference: '§ 7' });
    for (const [outcome, level] of [
      ...[['forbidden', 'D5'] as const, ['forbidden', 'D6'] as const, ['granted', 'D5'] as const],
      ...[['seized', 'DC'] as const, ['seized', 'D5'] as const],
    ]) {
      const body = written(ready, decision({ outcome, body: of(level) }));
      expect(body).toMatchObject({ decidedBy: of(level) });
    }
  });

  test('of no task of the plan stands for itself, on the case type’s paragraphs', () => {
    const loose = { decision: 'loose', outcome: 'yes', task: null, validFrom: null };
    expect(written(ready, decision(loose))).toMatchObject({ task: null, law: ['SoL 11:1'] });
  });

  test('that recurs can be made again, without reasons where none are asked for', () => {
    const review = { decision: 'review', outcome: 'kept', task: 'review', validFrom: null, reasons: '' };
    const again = caseWith(registered, {
      kind: 'decisionMade',
      decision: 'review',
      outcome: 'kept',
      task: 'review',
    });
    expect(written(again, decision(review))).toMatchObject({ reasons: '' });
  });

  test('bears a period and an amount where its definition says so', () => {
    const body = written(ready, decision({ validTo: testToday, amountOre: 100 }));
    expect(body).toMatchObject({ validFrom: testToday, validTo: testToday, amountOre: 100 });
  });
});

describe('a deadline', () => {
  const adjust = (args: object) =>
    commandOf('adjustDeadline', {
      ...{
        deadline: 'answer',
        change: 'pause',
        on: testToday,
        until: null,
        reason: 'Väntar på intyg',
        ...args,
      },
    });

  test('is stopped, and runs again', () => {
    expect(written(ready, adjust({}))).toMatchObject({ kind: 'deadlineAdjusted', change: 'pause' });
    const paused = caseWith(registered, {
      kind: 'deadlineAdjusted',
      deadline: 'answer',
      change: 'pause',
      on: '2026-10-20',
    });
    expect(written(paused, adjust({ change: 'resume' }))).toMatchObject({ change: 'resume' });
  });

  test('is prolonged by who may, or by a body whose minutes are the reason', () => {
    const until = '2026-11-30';
    expect(written(ready, adjust({ change: 'extend', until }), testContext(['D3']))).toMatchObject({ until });
    const committee = adjust({ deadline: 'committee', change: 'extend', until: '2026-12-31' });
    expect(written(ready, committee)).toMatchObject({ deadline: 'committee' });
  });

  test('that somebody else sets is stated by the worker', () => {
    const stated = adjust({ deadline: 'court', change: 'extend', until: '2026-12-15' });
    expect(written(ready, stated)).toMatchObject({ until: '2026-12-15' });
  });
});

describe('a participant', () => {
  test('is named, renamed and released, and the case row follows', () => {
    const name = commandOf('nameParticipant', {
      workerId: testColleague,
      role: 'decider',
      reason: 'Beslutar',
    });
    expect(written(ready, name)).toMatchObject({
      kind: 'participantNamed',
      workerName: 'Bo Ek',
      role: 'decider',
    });
    expect(decide(ready, name, testContext())).toMatchObject({
      participant: { workerId: testColleague, role: 'decider' },
      assignment: null,
      opening: null,
    });
    const coWorker = caseWith({ kind: 'participantNamed', workerId: testColleague });
    expect(written(coWorker, name)).toMatchObject({ role: 'decider' });
    const release = commandOf('releaseParticipant', { workerId: testColleague });
    expect(written(coWorker, release)).toMatchObject({ kind: 'participantReleased', workerName: 'Bo Ek' });
    expect(decide(coWorker, release, testContext())).toMatchObject({
      participant: { workerId: testColleague, role: null },
    });
  });

  test('is released from a closed case too', () => {
    const closed = caseWith({ kind: 'participantNamed', workerId: testColleague }, { kind: 'caseClosed' });
    const release = commandOf('releaseParticipant', { workerId: testColleague });
    expect(written(closed, release)).toMatchObject({ kind: 'participantReleased' });
  });

  test('who only reads before a meeting may write when she also works in the unit or has the case', () => {
    const member: BodySketch = { kind: 'participantNamed', workerId: testColleague, role: 'boardMember' };
    const listen = commandOf('completeTask', { task: 'listen', statedOn: testToday, note: null });
    const me = { workerId: testColleague, name: 'Bo Ek' };
    const state = caseWith(registered, member);
    expect(decide(state, listen, testContext([], { me })).kind).toBe('refused');
    expect(decide(state, listen, testContext(['D1'], { me })).kind).toBe('accepted');
    const hers = { ...state, assignment: { ...state.assignment, workerId: testColleague } };
    expect(decide(hers, listen, testContext([], { me })).kind).toBe('accepted');
  });
});

test('a case is closed when nothing is left in the way, and then nothing in it is open', () => {
  const state = caseWith(registered, noise, decided);
  const close = commandOf('closeCase', { reason: 'gone', closedOn: '2026-10-12', note: 'Såld' });
  const body = written(state, close);
  expect(body).toEqual({ kind: 'caseClosed', ...close.args });
  const after = applyEntry(state, entryOf(body, state.entryCount + 1));
  expect(after).toMatchObject({ closed: true, stage: 'closure', deadline: null });
});

test('a case whose day of receipt is not known is closed too', () => {
  const close = commandOf('closeCase', { reason: 'gone', closedOn: '2020-01-01', note: null });
  const imported: BodySketch = { kind: 'caseImported', stage: 'investigation', receivedOn: null };
  expect(written(stateWith(permitType, [imported, noise, decided], permitRules), close)).toMatchObject({
    closedOn: '2020-01-01',
  });
});

describe('the entry that a command asks for', () => {
  test('of a form that is refused is shown as it was written', () => {
    const values = { weight: 'tung', loud: false, why: 'för att' };
    const args = { form: 'application', task: 'register', level: 'decision', values, statedOn: testToday };
    const faulty = commandOf('submitForm', args);
    for (const state of [caseWith(), stateWith(null, [opened])]) {
      expect(pendingBody(state, faulty, testContext())).toMatchObject({ values });
    }
    const stranger = commandOf('submitForm', {
      ...args,
      values: { weight: 1, ['x'.repeat(60)]: 1, rows: [] },
    });
    const answer = decide(caseWith(), stranger, testContext());
    expect(refusalSchema.parse(answer)).toEqual(answer);
  });

  test('is told also where it cannot be decided: without the case, or without its definition', () => {
    const listen = commandOf('completeTask', { task: 'listen', statedOn: testToday, note: null });
    expect(pendingBody(undefined, listen, testContext())).toBeNull();
    const without = stateWith(null, [opened]);
    expect(pendingBody(without, decision(), testContext([]))).toMatchObject({
      ...{ kind: 'decisionMade', law: [], decidedBy: { level: 'D0', name: 'Åsa Berg' } },
    });
    expect(pendingBody(without, decision({ outcome: 'x' }), testContext(['D0', 'D1']))).toMatchObject({
      decidedBy: { level: 'D1' },
    });
    const name = commandOf('nameParticipant', { workerId: testColleague, role: 'decider', reason: 'x' });
    const strangers = testContext([], { workerOnBoard: () => undefined });
    expect(pendingBody(without, name, strangers)).toMatchObject({ workerName: '' });
    const release = commandOf('releaseParticipant', { workerId: testColleague });
    expect(pendingBody(without, release, strangers)).toMatchObject({ workerName: '' });
    const assign = commandOf('assignCase', { workerId: testColleague, unitId: testUnit, ground: null });
    const nowhere = testContext([], { unit: () => undefined, workerInUnit: () => undefined });
    expect(pendingBody(without, assign, nowhere)).toMatchObject({ workerName: null, unitName: '' });
  });
});
