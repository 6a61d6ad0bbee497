/* Long because a plan has many small rules, and each is shown on a plan of its own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testCaseType } from '../testing/definitions.ts';
import { stateWith, type BodySketch } from '../testing/record.ts';
import type { CaseState } from '../case-state.ts';
import type { PlanState } from './plan-state.ts';
import { planMomentsOf, planOf, taskOf } from './plan.ts';

const key = 'adults.test';
const opened: BodySketch = { kind: 'caseOpened' };
const done = (task: string, statedOn = '2026-10-05'): BodySketch => ({
  kind: 'taskCompleted',
  task,
  statedOn,
});
const event = (name: string): BodySketch => ({ kind: 'eventRecorded', event: name });
const waits = (on: string, because = `Vänta på ${on}`) => ({ on: [on], because });
const task = (name: string, more: object = {}) => ({ key: name, name, ...more });
const stage = (name: string, tasks: object[], more: object = {}) => ({
  ...{ key: name, name, phase: 'investigation', tasks, ...more },
});

function planWith(stages: object[], record: readonly BodySketch[], more: More = {}): PlanState {
  return plan(stateWith(typeWith(stages, more), [opened, ...record]));
}
interface More {
  readonly milestones?: readonly object[];
  readonly [part: string]: unknown;
}
function typeWith(stages: object[], { milestones = [], ...more }: More = {}) {
  return testCaseType({ key, plan: { stages, milestones }, ...more } as Parameters<typeof testCaseType>[0]);
}
function plan(state: CaseState): PlanState {
  return planOf(state) ?? expect.fail('the case has no plan');
}
const stages = (one: PlanState) =>
  Object.fromEntries(one.stages.map(({ key: name, status }) => [name, status]));
const tasks = (one: PlanState) =>
  Object.fromEntries(one.tasks.map(({ key: name, status }) => [name, status]));

describe('a case', () => {
  test('without its definition has no plan', () => {
    expect(planOf(stateWith(null, [opened]))).toBeNull();
    expect(planMomentsOf(stateWith(null, [opened])).size).toBe(0);
  });

  test('has its plan reckoned once', () => {
    const state = stateWith(typeWith([stage('one', [task('a')])]), [opened]);
    expect(planOf(state)).toBe(planOf(state));
    const other = { ...state, playbook: { ...state.playbook } as NonNullable<CaseState['playbook']> };
    expect(planOf(other)).toEqual(planOf(state));
    expect(planOf(other)).not.toBe(planOf(state));
  });
});

test('a condition that does not fit its case type is a fault, not an answer', () => {
  const broken = stage('one', [task('a')], { entry: [{ if: 'nothing.here = true', because: 'Fel' }] });
  expect(() => planWith([broken], [])).toThrow('adults.test');
});

describe('a stage', () => {
  const two = [stage('one', [task('a')]), stage('two', [task('b')], { entry: [waits('task.a', 'A först')] })];

  test('without entry sentries is open at once, one with waits and says for what', () => {
    const before = planWith(two, []);
    expect(stages(before)).toEqual({ one: 'active', two: 'available' });
    expect(before.stages[1]?.blockers).toEqual([{ because: 'A först', law: null }]);
    expect(taskOf(before, 'b')).toMatchObject({ status: 'available', blockers: [{ because: 'A först' }] });
    expect(before.current.key).toBe('one');
    const after = planWith(two, [done('a')]);
    expect(stages(after)).toEqual({ one: 'completed', two: 'active' });
    expect(after.stages[1]?.blockers).toEqual([]);
    expect(after.current.key).toBe('two');
  });

  test('is complete when its required tasks are done; an optional one can still be done', () => {
    const one = [stage('one', [task('a'), task('b', { required: false })])];
    expect(stages(planWith(one, [done('b')]))).toEqual({ one: 'active' });
    const complete = planWith(one, [done('a')]);
    expect(stages(complete)).toEqual({ one: 'completed' });
    expect(tasks(complete)).toEqual({ a: 'completed', b: 'active' });
  });

  test('with optional tasks alone is complete when those that have opened are done', () => {
    const one = [
      stage('one', [
        task('a', { required: false }),
        task('b', { required: false, entry: [waits('event.bell')] }),
      ]),
    ];
    expect(stages(planWith(one, []))).toEqual({ one: 'active' });
    expect(stages(planWith(one, [done('a')]))).toEqual({ one: 'completed' });
    expect(stages(planWith(one, [done('a'), event('bell')]))).toEqual({ one: 'active' });
  });

  test('in which nothing has opened yet is not complete', () => {
    expect(stages(planWith([stage('one', [task('a', { entry: [waits('event.bell')] })])], []))).toEqual({
      one: 'active',
    });
  });

  test('waits for a required task that is to come after work in it, not for what only an event opens', () => {
    const one = [
      stage('one', [
        task('a'),
        task('b', { required: false }),
        task('c', { entry: [waits('task.b')] }),
        task('d', { entry: [waits('task.c')] }),
        task('e', { entry: [waits('event.bell')] }),
      ]),
    ];
    expect(stages(planWith(one, [done('a')]))).toEqual({ one: 'active' });
    expect(stages(planWith(one, [done('a'), done('b'), done('c')]))).toEqual({ one: 'active' });
    expect(stages(planWith(one, [done('a'), done('b'), done('c'), done('d')]))).toEqual({ one: 'completed' });
    const rung = planWith(one, [done('a'), done('b'), done('c'), done('d'), event('bell')]);
    expect(stages(rung)).toEqual({ one: 'active' });
  });

  test('does not wait for a task that another way of its decision would have opened', () => {
    const one = [
      stage('one', [
        task('decide', { decision: 'grant' }),
        task('pay', { entry: [waits('decision.grant.yes')] }),
      ]),
    ];
    const decisions = [
      {
        ...{ key: 'grant', name: 'Beslut', delegation: 'D1', appeal: 'none' },
        outcomes: [
          { key: 'yes', name: 'Ja', kind: 'granted' },
          { key: 'no', name: 'Nej', kind: 'rejected' },
        ],
      },
    ];
    const made = (outcome: string): BodySketch => ({
      ...{ kind: 'decisionMade', decision: 'grant', outcome, task: 'decide' },
    });
    expect(stages(planWith(one, [], { decisions }))).toEqual({ one: 'active' });
    expect(stages(planWith(one, [made('no')], { decisions }))).toEqual({ one: 'completed' });
    expect(stages(planWith(one, [made('yes')], { decisions }))).toEqual({ one: 'active' });
  });

  test('two tasks that wait for each other hold nothing up', () => {
    const one = [
      stage('one', [
        task('a'),
        task('b', { entry: [waits('task.c')] }),
        task('c', { entry: [waits('task.b')] }),
      ]),
    ];
    expect(stages(planWith(one, [done('a')]))).toEqual({ one: 'completed' });
  });

  test('waits for a task that a form or decision of the same stage will open', () => {
    const forms = [
      {
        ...{ key: 'paper', name: 'Papper', classification: 'open' },
        sections: [{ key: 'all', name: 'Allt', fields: [{ key: 'text', name: 'Text', type: 'text' }] }],
      },
    ];
    const one = [
      stage('one', [
        task('a'),
        task('write', { required: false, form: 'paper' }),
        task('b', { entry: [waits('form.paper')] }),
      ]),
    ];
    expect(stages(planWith(one, [done('a')], { forms }))).toEqual({ one: 'active' });
  });

  test('is left by its exit: what is not done there is ended, what is done stays done', () => {
    const one = [
      stage('one', [task('a'), task('b'), task('c', { repeats: true })], { exit: [waits('event.gone')] }),
    ];
    const left = planWith(one, [done('a'), done('c'), event('gone')]);
    expect(stages(left)).toEqual({ one: 'terminated' });
    expect(tasks(left)).toEqual({ a: 'completed', b: 'terminated', c: 'completed' });
    expect(left.tasks.every(({ blockers }) => blockers.length === 0)).toBe(true);
  });

  test('that is complete is not left', () => {
    const one = [stage('one', [task('a')], { exit: [waits('event.gone')] })];
    expect(stages(planWith(one, [done('a'), event('gone')]))).toEqual({ one: 'completed' });
  });

  test('that was begun stays open when the answer that opened it changes', () => {
    const forms = [
      {
        ...{ key: 'paper', name: 'Papper', classification: 'open' },
        sections: [{ key: 'all', name: 'Allt', fields: [{ key: 'more', name: 'Mer?', type: 'boolean' }] }],
      },
    ];
    const both = [
      stage('one', [task('write', { form: 'paper' })]),
      stage('two', [task('a'), task('b')], { entry: [{ if: 'paper.more = true', because: 'Mer' }] }),
    ];
    const paper = (more: boolean): BodySketch => ({
      ...{ kind: 'formSubmitted', form: 'paper', task: 'write', values: { more } },
    });
    expect(stages(planWith(both, [], { forms }))).toEqual({ one: 'active', two: 'available' });
    expect(stages(planWith(both, [paper(false)], { forms }))).toMatchObject({ two: 'available' });
    expect(stages(planWith(both, [paper(true)], { forms }))).toMatchObject({ two: 'active' });
    expect(stages(planWith(both, [paper(true), paper(false)], { forms }))).toMatchObject({
      two: 'available',
    });
    expect(stages(planWith(both, [paper(true), done('a'), paper(false)], { forms }))).toMatchObject({
      two: 'active',
    });
  });

  test('may wait for another stage or a milestone', () => {
    const three = [
      stage('three', [task('c')], { entry: [waits('milestone.half')] }),
      stage('two', [task('b')], { entry: [waits('stage.one')] }),
      stage('one', [task('a')]),
    ];
    const milestones = [{ key: 'half', name: 'Halvvägs', entry: [waits('stage.two'), waits('event.bell')] }];
    expect(stages(planWith(three, [], { milestones }))).toMatchObject({
      two: 'available',
      three: 'available',
    });
    expect(stages(planWith(three, [done('a')], { milestones }))).toMatchObject({ two: 'active' });
    const all = planWith(three, [done('a'), done('b')], { milestones });
    expect(stages(all)).toEqual({ one: 'completed', two: 'completed', three: 'active' });
    expect(all.milestones).toEqual([{ key: 'half', name: 'Halvvägs', status: 'completed' }]);
  });

  test('in a ring that no checker has refused opens for nobody, and the plan is still read', () => {
    const ring = [
      stage('one', [task('a')], { entry: [waits('stage.two')] }),
      stage('two', [task('b')], {
        entry: [waits('stage.one'), waits('milestone.none'), waits('stage.none')],
      }),
    ];
    const milestones = [{ key: 'round', name: 'Runt', entry: [waits('milestone.round')] }];
    const state = planWith(ring, [], { milestones });
    expect(stages(state)).toEqual({ one: 'available', two: 'available' });
    expect(state.current.key).toBe('one');
    expect(state.milestones[0]?.status).toBe('available');
  });
});

describe('a task', () => {
  test('opens when one of its sentries is satisfied, and tells all of them until then', () => {
    const one = [
      stage('one', [
        task('a', {
          entry: [{ ...waits('event.x', 'X'), law: 'FL 25 §' }, waits('event.y', 'Y'), waits('event.z', 'Y')],
        }),
      ]),
    ];
    expect(taskOf(planWith(one, []), 'a')?.blockers).toEqual([
      { because: 'X', law: 'FL 25 §' },
      { because: 'Y', law: null },
    ]);
    expect(taskOf(planWith(one, [event('y')]), 'a')).toMatchObject({ status: 'active', blockers: [] });
  });

  test('that repeats stays open and counts', () => {
    const one = [stage('one', [task('a', { repeats: true, entry: [waits('event.bell')] })])];
    const twice = planWith(one, [event('bell'), done('a'), done('a')]);
    expect(taskOf(twice, 'a')).toMatchObject({ status: 'active', done: 2 });
    expect(stages(twice)).toEqual({ one: 'completed' });
  });

  test('is ended by its own exit, unless it was done', () => {
    const one = [stage('one', [task('a', { exit: [waits('event.gone')] }), task('b')])];
    const gone = planWith(one, [event('gone')]);
    expect(tasks(gone)).toEqual({ a: 'terminated', b: 'active' });
    expect(stages(planWith(one, [event('gone'), done('b')]))).toEqual({ one: 'completed' });
    expect(tasks(planWith(one, [done('a'), event('gone')]))).toMatchObject({ a: 'completed' });
    const often = [stage('one', [task('a', { repeats: true, exit: [waits('event.gone')] })])];
    expect(tasks(planWith(often, [done('a'), event('gone')]))).toEqual({ a: 'completed' });
  });

  test('is open but blocked while a document that must be in is not', () => {
    const documents = [{ key: 'medical', name: 'Läkarintyg', law: ['FB 11:17'], before: ['a'] }];
    const one = [stage('one', [task('a'), task('b')])];
    expect(taskOf(planWith(one, [], { documents }), 'a')).toMatchObject({
      status: 'active',
      blockers: [{ because: 'Handlingen ”Läkarintyg” ska ha kommit in först', law: 'FB 11:17' }],
    });
    expect(taskOf(planWith(one, [], { documents }), 'b')?.blockers).toEqual([]);
    const inNow: BodySketch = { kind: 'documentRegistered', document: 'medical' };
    expect(taskOf(planWith(one, [inNow], { documents }), 'a')?.blockers).toEqual([]);
    const lawless = [{ key: 'medical', name: 'Läkarintyg', before: ['a'] }];
    expect(taskOf(planWith(one, [], { documents: lawless }), 'a')?.blockers[0]?.law).toBeNull();
  });
});

describe('what comes next', () => {
  const one = [
    stage('one', [task('a', { required: false }), task('b'), task('c', { repeats: true }), task('d')]),
  ];

  test('is the first required task that is undone and unhindered', () => {
    expect(planWith(one, []).next?.key).toBe('b');
    expect(planWith(one, [done('b')]).next?.key).toBe('c');
    expect(planWith(one, [done('b'), done('c')]).next?.key).toBe('d');
    const documents = [{ key: 'medical', name: 'Läkarintyg', before: ['b'] }];
    expect(planWith(one, [], { documents }).next?.key).toBe('c');
  });

  test('is what recurs, as long as the case cannot be closed', () => {
    const all = [done('b'), done('c'), done('d')];
    expect(planWith(one, all).next).toBeNull();
    const closure = {
      entry: [waits('event.end', 'Insatsen ska ha upphört')],
      reasons: [{ key: 'x', name: 'X' }],
    };
    expect(planWith(one, all, { closure }).next?.key).toBe('c');
    expect(planWith(one, [...all, event('end')], { closure }).next).toBeNull();
  });
});

describe('closing', () => {
  const closure = {
    entry: [{ ...waits('task.a', 'A ska vara gjord'), law: 'SoL 14:3' }],
    reasons: [{ key: 'done', name: 'Klart' }],
  };
  const two = [
    stage('one', [task('a'), task('r', { repeats: true })]),
    stage('two', [task('b')], { entry: [waits('event.x')] }),
  ];

  test('says what it waits for', () => {
    expect(planWith(two, [], { closure }).closingBlockers).toEqual([
      { because: 'A ska vara gjord', law: 'SoL 14:3' },
    ]);
    expect(planWith(two, [done('a')], { closure }).closingBlockers).toEqual([]);
    expect(planWith(two, []).closingBlockers).toEqual([]);
  });

  test('ends all that is open', () => {
    const milestones = [{ key: 'late', name: 'Sen', entry: [waits('event.y')] }];
    const ended = planWith(two, [done('r'), { kind: 'caseClosed' }], { closure, milestones });
    expect(stages(ended)).toEqual({ one: 'terminated', two: 'terminated' });
    expect(tasks(ended)).toEqual({ a: 'terminated', r: 'completed', b: 'terminated' });
    expect(ended.milestones[0]?.status).toBe('terminated');
    expect(ended.next).toBeNull();
    expect(ended.closingBlockers).toEqual([]);
    const complete = planWith(two, [done('a'), done('r'), { kind: 'caseClosed' }], { closure });
    expect(stages(complete)).toEqual({ one: 'completed', two: 'terminated' });
  });
});

describe('the moments of a plan', () => {
  test('are the last that a stage or milestone waited for', () => {
    const two = [
      stage('one', [task('a'), task('b'), task('c', { required: false })]),
      stage('two', [task('d')]),
    ];
    const milestones = [
      { key: 'both', name: 'Båda', entry: [{ on: ['task.a', 'event.bell'], because: 'B' }] },
      { key: 'either', name: 'Någon', entry: [waits('task.b'), waits('task.a')] },
    ];
    const record = [done('a', '2026-10-09'), done('b', '2026-10-12'), done('c', '2026-10-30'), event('bell')];
    const moments = planMomentsOf(stateWith(typeWith(two, { milestones }), [opened, ...record]));
    const dates = [...moments].map(([ref, happened]) => [ref, happened.map(({ on }) => on)]);
    expect(Object.fromEntries(dates)).toEqual({
      'stage.one': ['2026-10-12'],
      'milestone.both': ['2026-10-09'],
      'milestone.either': ['2026-10-09'],
    });
  });

  test('of a condition are when what it reads was told', () => {
    const forms = [
      {
        ...{ key: 'paper', name: 'Papper', classification: 'open' },
        sections: [{ key: 'all', name: 'Allt', fields: [{ key: 'more', name: 'Mer?', type: 'boolean' }] }],
      },
    ];
    const milestones = [{ key: 'asked', name: 'Mer', entry: [{ if: 'paper.more = true', because: 'Mer' }] }];
    const record: BodySketch[] = [
      { kind: 'formSubmitted', form: 'paper', values: { more: true }, statedOn: '2026-10-07' },
    ];
    const moments = planMomentsOf(
      stateWith(typeWith([stage('one', [task('a')])], { milestones, forms }), record),
    );
    expect(moments.get('milestone.asked')?.[0]?.on).toBe('2026-10-07');
  });
});

describe('an imported case', () => {
  const three = [
    stage('one', [task('a', { form: 'paper' })]),
    stage('two', [task('b', { decision: 'grant' })], { entry: [waits('task.a')] }),
    stage('three', [task('c')], {
      entry: [{ on: ['decision.grant'], if: 'decisions.grant.outcome = "yes"', because: 'Ja' }],
      exit: [waits('decision.grant.no')],
    }),
    stage('four', [task('d'), task('e', { entry: [{ if: 'paper.more = true', because: 'Mer' }] })], {
      entry: [waits('stage.three')],
    }),
  ];
  const more = {
    forms: [
      {
        ...{ key: 'paper', name: 'Papper', classification: 'open' },
        sections: [{ key: 'all', name: 'Allt', fields: [{ key: 'more', name: 'Mer?', type: 'boolean' }] }],
      },
    ],
    decisions: [
      {
        ...{ key: 'grant', name: 'Beslut', delegation: 'D1', appeal: 'none' },
        outcomes: [
          { key: 'yes', name: 'Ja', kind: 'granted' },
          { key: 'no', name: 'Nej', kind: 'rejected' },
        ],
      },
    ],
    closure: { entry: [waits('decision.grant.no')], reasons: [{ key: 'done', name: 'Klart' }] },
    imported: { intake: 'one', investigation: 'two', execution: 'three', dormant: 'two', closure: 'four' },
  };
  const importedIn = (place: string, record: readonly BodySketch[] = []) =>
    plan(stateWith(typeWith(three, more), [{ kind: 'caseImported', stage: place }, ...record]));

  test('arrives in the stage that its type names, with what came before behind it', () => {
    expect(stages(importedIn('intake'))).toMatchObject({ one: 'active', two: 'available' });
    const inTwo = importedIn('investigation');
    expect(stages(inTwo)).toEqual({ one: 'completed', two: 'active', three: 'available', four: 'available' });
    expect(taskOf(inTwo, 'a')).toMatchObject({ status: 'completed', done: 0 });
    expect(inTwo.next?.key).toBe('b');
  });

  test('that arrives past a decision can go on and be closed, whichever way that went', () => {
    const inThree = importedIn('execution');
    expect(stages(inThree)).toEqual({
      one: 'completed',
      two: 'completed',
      three: 'active',
      four: 'available',
    });
    expect(inThree.closingBlockers).toEqual([]);
    const inFour = importedIn('execution', [done('c')]);
    expect(stages(inFour)).toMatchObject({ three: 'completed', four: 'active' });
    // what only the old form could tell is open to the worker's own reading
    expect(taskOf(inFour, 'e')?.status).toBe('active');
  });

  test('goes by what is told anew', () => {
    const no: BodySketch = { kind: 'decisionMade', decision: 'grant', outcome: 'no' };
    expect(stages(importedIn('execution', [no]))).toMatchObject({ three: 'terminated' });
    const paper: BodySketch = { kind: 'formSubmitted', form: 'paper', values: { more: false } };
    expect(taskOf(importedIn('execution', [paper, done('c')]), 'e')?.status).toBe('available');
  });

  test('that is closed has nothing open', () => {
    const closed = importedIn('closure');
    expect(closed.tasks.some(({ status }) => status === 'active' || status === 'available')).toBe(false);
    expect(stages(closed)).toMatchObject({ four: 'terminated' });
  });
});

describe('any plan', () => {
  const record = fc.array(
    fc.constantFrom<BodySketch>(
      ...[done('a'), done('b'), done('c'), event('x'), event('gone'), event('bell')],
      { kind: 'documentRegistered', document: 'medical' },
      { kind: 'decisionMade', decision: 'grant', outcome: 'yes' },
    ),
    { maxLength: 8 },
  );
  const items = [
    stage('one', [task('a'), task('b', { entry: [waits('event.x')], repeats: true })]),
    stage('two', [task('c', { exit: [waits('event.gone')] })], {
      entry: [waits('stage.one'), waits('event.bell')],
    }),
  ];
  const more = {
    milestones: [{ key: 'm', name: 'M', entry: [waits('stage.two')] }],
    closure: {
      entry: [waits('milestone.m'), waits('decision.grant')],
      reasons: [{ key: 'done', name: 'Klart' }],
    },
  };

  test('is the same in whatever order the facts of one day were written', () => {
    fc.assert(
      fc.property(record, fc.infiniteStream(fc.nat()), (sketches, seeds) => {
        const shuffled = sketches
          .map((one) => [seeds.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(planWith(items, shuffled, more)).toEqual(planWith(items, sketches, more));
      }),
    );
  });

  test('has blockers on all that is not open and has not ended, and on nothing that is done', () => {
    fc.assert(
      fc.property(record, (sketches) => {
        const state = planWith(items, sketches, more);
        for (const one of state.tasks) expect(one.blockers.length > 0).toBe(one.status === 'available');
      }),
    );
  });
});
