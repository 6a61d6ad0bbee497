/* Long because the rules are few and their refusals many: each command has all of its refusals in one place. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEntry, fold, type CaseFacts, type CaseState } from '../case-state.ts';
import { commandSchema, refusalSchema, type Command, type RefusalCode } from '../command.ts';
import { decide, unknownCase, type DecideContext } from '../decide.ts';
import { entryBodySchema, entrySchema, type Entry, type EntryBody } from '../entry.ts';
import type { CaseId, EntryId, UnitId, WorkerId } from '../ids.ts';
import type { Instant } from '../time.ts';

const id = (n: number) => `5a111a00-0000-4000-8000-${String(n).padStart(12, '0')}`;
const commandId = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const children = id(10) as UnitId;
const elderly = id(11) as UnitId;
const guardians = id(12) as UnitId;
const anna = id(20) as WorkerId;
const dag = id(21) as WorkerId;
const note = id(30) as EntryId;
const watch = id(31) as EntryId;
const doneWatch = id(32) as EntryId;

const facts: CaseFacts = {
  id: id(1) as CaseId,
  boardId: id(2),
  assignment: { version: 3, workerId: anna, workerName: 'Anna', unitId: children, unitName: 'Barn 1' },
  playbook: null,
};
const context: DecideContext = {
  now: '2026-11-02T09:00:00.000Z' as Instant,
  me: { workerId: anna, name: 'Anna' },
  levelsOn: () => ['D0', 'D1'],
  opening: null,
  workerOnBoard: () => undefined,
  unit: (unit) =>
    ({
      [children]: { name: 'Barn 1', boardId: id(2) },
      [elderly]: { name: 'Äldre 1', boardId: id(2) },
      [guardians]: { name: 'Överförmyndare', boardId: id(3) },
    })[unit],
  workerInUnit: (worker, unit) =>
    (worker === anna && unit === children) || (worker === dag && unit === elderly)
      ? { name: 'Vikarie' }
      : undefined,
};

function entry(entryId: string, body: EntryBody, seq: number): Entry {
  const at = '2026-10-01T08:00:00.000Z';
  return entrySchema.parse({
    ...{
      id: entryId,
      caseId: facts.id,
      seq,
      recordedAt: at,
      happenedAt: at,
      authorId: null,
      authorName: 'Bo',
      body,
    },
  });
}
const bodyOf = (body: unknown) => entryBodySchema.parse(body);
const imported = (stage: string) =>
  bodyOf({
    ...{ kind: 'caseImported', stage, receivedOn: null, decidedOn: null, closedOn: null },
    ...{ deadline: null, amountOre: null },
  });
const state: CaseState = fold(facts, [
  entry(id(29), imported('investigation'), 1),
  entry(
    note,
    bodyOf({ kind: 'noteAdded', heading: 'A', text: 'B', eventOn: null, backdatingReason: null }),
    2,
  ),
  entry(watch, bodyOf({ kind: 'watchAdded', dueOn: '2026-11-20', text: 'Ring' }), 3),
  entry(doneWatch, bodyOf({ kind: 'watchAdded', dueOn: '2026-11-20', text: 'Ring' }), 4),
  entry(id(33), bodyOf({ kind: 'watchCompleted', watchId: doneWatch }), 5),
]);
const closed = applyEntry(state, entry(id(34), imported('closure'), 6));

function make(name: Command['name'], args: object, more: object = {}): Command {
  return commandSchema.parse({
    ...{ id: commandId(1), deviceId: id(90), seq: 1, name, args, argsVersion: 1 },
    ...{ aggregate: { kind: 'case', id: facts.id }, dependsOn: [], baseVersions: {} },
    ...{ happenedAt: context.now, clientVersion: '0.1.0', ...more },
  });
}
const addNote = (args: object = {}) =>
  make('addNote', { heading: 'Samtal', text: 'Text', eventOn: null, backdatingReason: null, ...args });
const correctNote = (args: object = {}) =>
  make('correctNote', { noteId: note, heading: 'Samtal', text: 'Text', reason: 'Fel', ...args });
const assignCase = (args: object = {}, base: number | null = 3) =>
  make(
    'assignCase',
    { workerId: anna, unitId: children, ground: null, ...args },
    { baseVersions: base === null ? {} : { assignment: base } },
  );
const addWatch = (args: object = {}, more: object = {}) =>
  make('addWatch', { dueOn: '2026-11-02', text: 'Ring', ...args }, more);
const completeWatch = (watchId: string = watch) => make('completeWatch', { watchId });

/** Every way to a refusal of notes, watches and assignments, by its code; those of the plan stand in decide/. */
const refusals: Partial<Record<RefusalCode, readonly (readonly [CaseState | undefined, Command])[]>> = {
  unknownCase: [addNote(), correctNote(), assignCase(), addWatch(), completeWatch()].map((one) => [
    undefined,
    one,
  ]),
  caseClosed: [
    [closed, assignCase()],
    [closed, addWatch()],
  ],
  unknownNote: [
    [state, correctNote({ noteId: id(99) })],
    [state, correctNote({ noteId: watch })],
  ],
  emptyText: [
    [state, addNote({ text: ' \n\t' })],
    [state, correctNote({ text: '' })],
    [state, addWatch({ text: ' ' })],
  ],
  futureDate: [[state, addNote({ eventOn: '2026-11-03', backdatingReason: 'x' })]],
  backdatingNeedsReason: [
    [state, addNote({ eventOn: '2026-11-01' })],
    [state, addNote({ eventOn: '2026-11-01', backdatingReason: '  ' })],
  ],
  reasonNeeded: [[state, correctNote({ reason: ' ' })]],
  unknownUnit: [[state, assignCase({ unitId: id(99) })]],
  crossBoardNeedsGround: [
    [state, assignCase({ unitId: guardians, workerId: null })],
    [state, assignCase({ unitId: guardians, workerId: null, ground: ' ' })],
  ],
  workerNotInUnit: [
    [state, assignCase({ workerId: dag })],
    [state, assignCase({ workerId: anna, unitId: elderly })],
  ],
  pastDate: [[state, addWatch({ dueOn: '2026-11-01' })]],
  unknownWatch: [
    [state, completeWatch(id(99))],
    [state, completeWatch(note)],
  ],
  watchAlreadyCompleted: [[state, completeWatch(doneWatch)]],
};

describe('decide refuses', () => {
  for (const [code, ways] of Object.entries(refusals)) {
    test(`with ${code}, in words that the worker can act on`, () => {
      for (const [on, one] of ways) {
        const decision = decide(on, one, context);
        expect(decision).toMatchObject({ kind: 'refused', code });
        expect(refusalSchema.parse(decision)).toEqual(decision);
      }
    });
  }

  test('a case that cannot be seen with one and the same answer, whatever is asked', () => {
    for (const one of [addNote({ text: '' }), assignCase({ unitId: guardians }), completeWatch(id(99))]) {
      expect(decide(undefined, one, context)).toEqual(unknownCase);
    }
  });
});

describe('decide accepts', () => {
  test('a note, as one entry with the command’s id and its words', () => {
    const one = addNote({ eventOn: '2026-10-20', backdatingReason: 'Var på besök' });
    expect(decide(state, one, context)).toEqual({
      kind: 'accepted',
      assignment: null,
      entries: [{ id: one.id, body: { kind: 'noteAdded', ...one.args } }],
      opening: null,
      participant: null,
    });
  });

  test('a note and a correction in a closed case', () => {
    expect(decide(closed, addNote(), context).kind).toBe('accepted');
    expect(decide(closed, correctNote(), context).kind).toBe('accepted');
  });

  test('an event of today without a reason', () => {
    expect(decide(state, addNote({ eventOn: '2026-11-02' }), context).kind).toBe('accepted');
  });

  test('a correction, which names the note', () => {
    expect(decide(state, correctNote(), context)).toMatchObject({
      entries: [{ body: { kind: 'corrected', correctsId: note, reason: 'Fel' } }],
    });
  });

  test('an assignment, as the next version', () => {
    const moved = decide(state, assignCase({ workerId: dag, unitId: elderly }), context);
    expect(moved).toMatchObject({
      kind: 'accepted',
      assignment: { version: 4, workerId: dag, workerName: 'Vikarie', unitId: elderly, unitName: 'Äldre 1' },
      entries: [{ body: { kind: 'caseAssigned', unitId: elderly, ground: null } }],
    });
    const freed = decide(state, assignCase({ workerId: null }), context);
    expect(freed).toMatchObject({ assignment: { version: 4, workerId: null, workerName: null } });
  });

  test('another board with a recorded ground', () => {
    const one = assignCase({ unitId: guardians, workerId: null, ground: 'Samtycke' });
    expect(decide(state, one, context)).toMatchObject({
      kind: 'accepted',
      entries: [{ body: { ground: 'Samtycke' } }],
    });
  });

  test('a watch for a day that had not passed when it was written offline', () => {
    const written = { happenedAt: '2026-10-30T10:00:00.000Z' };
    expect(decide(state, addWatch({ dueOn: '2026-10-30' }, written), context).kind).toBe('accepted');
    expect(decide(state, addWatch({ dueOn: '2026-10-29' }, written), context).kind).toBe('refused');
  });

  test('no earlier watch because a device’s clock is fast', () => {
    const fast = { happenedAt: '2026-11-09T10:00:00.000Z' };
    expect(decide(state, addWatch({ dueOn: '2026-11-02' }, fast), context).kind).toBe('accepted');
  });

  test('an open watch as done', () => {
    expect(decide(state, completeWatch(), context)).toMatchObject({
      entries: [{ body: { kind: 'watchCompleted', watchId: watch } }],
    });
  });
});

describe('an assignment that someone changed meanwhile', () => {
  test('is a conflict that shows both, before anything else is looked at', () => {
    for (const base of [2, 4, null]) {
      expect(decide(state, assignCase({ unitId: id(99) }, base), context)).toEqual({
        kind: 'conflict',
        base: base ?? 0,
        theirs: state.assignment,
      });
    }
  });

  test('never stops a note', () => {
    expect(
      decide(state, make('addNote', addNote().args, { baseVersions: { assignment: 1 } }), context).kind,
    ).toBe('accepted');
  });
});

describe('pending commands over new entries (rebase)', () => {
  const pending = fc.array(
    fc.oneof(
      fc.constant(() => addNote()),
      fc.constant(() => addWatch()),
      fc.constant(() => completeWatch()),
      fc.constant(() => correctNote()),
    ),
    { maxLength: 12 },
  );

  test('gives the server’s state when the server accepts them in the same order', () => {
    fc.assert(
      fc.property(pending, fc.nat(12), (makers, sent) => {
        const commands = makers.map((maker, at) => ({ ...maker(), id: commandId(at + 2) as Command['id'] }));
        const run = (from: CaseState, some: readonly Command[]) => {
          let at = from;
          for (const one of some) {
            const decision = decide(at, one, context);
            if (decision.kind !== 'accepted') continue;
            for (const made of decision.entries)
              at = applyEntry(at, entry(made.id, made.body, at.entryCount + 1));
          }
          return at;
        };
        const server = run(state, commands);
        // the host's view: what the server has of them so far, then the rest as pending
        expect(run(run(state, commands.slice(0, sent)), commands.slice(sent))).toEqual(server);
      }),
    );
  });

  test('a watch that a colleague completed first refuses the pending completion, with her name', () => {
    const now = applyEntry(state, entry(id(40), { kind: 'watchCompleted', watchId: watch }, 6));
    const decision = decide(now, completeWatch(), context);
    expect(decision).toMatchObject({ kind: 'refused', code: 'watchAlreadyCompleted' });
    expect(decision.kind === 'refused' && decision.reason).toContain('Bo');
  });

  test('is pure: deciding changes nothing and answers the same again', () => {
    fc.assert(
      fc.property(pending, (makers) => {
        const before = structuredClone(state);
        for (const maker of makers)
          expect(decide(state, maker(), context)).toEqual(decide(state, maker(), context));
        expect(state).toEqual(before);
      }),
    );
  });
});

describe('commands at the border', () => {
  test('an unknown field is refused at every level, never dropped', () => {
    const one = addNote();
    for (const bad of [
      { ...one, extra: 1 },
      { ...one, args: { ...one.args, extra: 1 } },
      { ...one, aggregate: { ...one.aggregate, extra: 1 } },
      { ...one, baseVersions: { extra: 1 } },
    ]) {
      expect(commandSchema.safeParse(bad).success).toBe(false);
    }
  });
});
