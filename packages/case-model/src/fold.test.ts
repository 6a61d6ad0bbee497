import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEntry, emptyState, fold, nextDue, type CaseFacts } from './case-state.ts';
import { entrySchema, type Entry, type EntryBody } from './entry.ts';
import type { CaseId, EntryId, UnitId } from './ids.ts';
import type { Instant, PlainDate } from './time.ts';

const id = (n: number) => `5a111a00-0000-4000-8000-${String(n).padStart(12, '0')}`;
const facts: CaseFacts = {
  id: id(1) as CaseId,
  boardId: id(2),
  assignment: { version: 1, workerId: null, workerName: null, unitId: id(3) as UnitId, unitName: 'Barn 1' },
  playbook: null,
};

function record(bodies: readonly EntryBody[]): Entry[] {
  return bodies.map((body, at) =>
    entrySchema.parse({
      ...{
        id: id(100 + at),
        caseId: facts.id,
        seq: at + 1,
        authorId: null,
        authorName: `Skribent ${String(at)}`,
      },
      recordedAt: `2026-11-02T09:00:${String(at % 60).padStart(2, '0')}.000Z`,
      ...{ happenedAt: '2026-11-01T09:00:00.000Z', body },
    }),
  );
}

const days = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2026-12-${String(day).padStart(2, '0')}` as PlainDate);
/** any entry; references point at an entry of the record or at nothing */
const bodies: fc.Arbitrary<EntryBody> = fc.oneof(
  fc.record({
    kind: fc.constant('caseImported' as const),
    stage: fc.constantFrom('intake', 'investigation', 'execution', 'dormant', 'closure'),
    ...{ receivedOn: fc.constant(null), decidedOn: fc.constant(null), closedOn: fc.constant(null) },
    deadline: fc.option(days),
    amountOre: fc.constant(null),
  }),
  fc.record({
    ...{ kind: fc.constant('noteAdded' as const), heading: fc.constant('Samtal'), text: fc.string() },
    ...{ eventOn: fc.constant(null), backdatingReason: fc.constant(null) },
  }),
  fc.record({
    kind: fc.constant('corrected' as const),
    correctsId: fc.integer({ min: 100, max: 130 }).map((n) => id(n) as EntryId),
    ...{ heading: fc.constant('Samtal'), text: fc.string(), reason: fc.constant('fel') },
  }),
  fc.record({ kind: fc.constant('watchAdded' as const), dueOn: days, text: fc.constant('Ring') }),
  fc.record({
    kind: fc.constant('watchCompleted' as const),
    watchId: fc.integer({ min: 100, max: 130 }).map((n) => id(n) as EntryId),
  }),
  fc.record({
    kind: fc.constant('checkRaised' as const),
    ...{ field: fc.constant('arenden.INKOM_DAT'), raw: fc.constant('2O24'), reason: fc.constant('oläsligt') },
  }),
);
const records = fc.array(bodies, { maxLength: 30 }).map(record);

describe('fold', () => {
  test('is the same every time, and the same in two halves as in one', () => {
    fc.assert(
      fc.property(records, fc.nat(30), (entries, cut) => {
        const whole = fold(facts, entries);
        expect(fold(facts, entries)).toEqual(whole);
        let state = fold(facts, entries.slice(0, cut));
        for (const entry of entries.slice(cut)) state = applyEntry(state, entry);
        expect(state).toEqual(whole);
      }),
    );
  });

  test('never changes a state that it was given', () => {
    fc.assert(
      fc.property(records, (entries) => {
        let state = emptyState(facts);
        for (const entry of entries) {
          const before = structuredClone(state);
          const next = applyEntry(state, entry);
          expect(state).toEqual(before);
          state = next;
        }
      }),
    );
  });

  test('knows every note and watch of the record, and nothing else', () => {
    fc.assert(
      fc.property(records, (entries) => {
        const state = fold(facts, entries);
        const of = (kind: string) =>
          entries.filter(({ body }) => body.kind === kind).map((entry) => entry.id);
        expect([...state.notes.keys()]).toEqual(of('noteAdded'));
        expect([...state.watches.keys()]).toEqual(of('watchAdded'));
        expect(state.openChecks).toBe(of('checkRaised').length);
        expect(state.entryCount).toBe(entries.length);
      }),
    );
  });

  test('keeps the corrections of a note in order, and the note itself', () => {
    const correction = (text: string): EntryBody => ({
      ...{ kind: 'corrected', correctsId: id(100) as EntryId, heading: 'Samtal', text, reason: 'fel' },
    });
    const entries = record([
      { kind: 'noteAdded', heading: 'Samtal', text: 'Första', eventOn: null, backdatingReason: null },
      correction('Andra'),
      correction('Tredje'),
    ]);
    expect(fold(facts, entries).notes.get(id(100) as EntryId)).toEqual({
      id: id(100),
      correctionIds: [id(101), id(102)],
    });
  });

  test('a watch is completed once, by the first who did', () => {
    const watchId = id(100) as EntryId;
    const entries = record([
      { kind: 'watchAdded', dueOn: '2026-12-01' as PlainDate, text: 'Ring' },
      { kind: 'watchCompleted', watchId },
      { kind: 'watchCompleted', watchId },
    ]);
    expect(fold(facts, entries).watches.get(watchId)?.completed).toEqual({
      at: '2026-11-02T09:00:01.000Z' as Instant,
      by: 'Skribent 1',
    });
  });

  test('the last import says stage and deadline; closure closes the case', () => {
    const imported = (stage: 'intake' | 'closure'): EntryBody => ({
      ...{ kind: 'caseImported', stage, receivedOn: null, decidedOn: null, closedOn: null },
      ...{ deadline: '2026-12-24' as PlainDate, amountOre: null },
    });
    const entries = record([imported('intake'), imported('closure')]);
    expect(fold(facts, entries.slice(0, 1))).toMatchObject({
      stage: 'intake',
      closed: false,
      deadline: '2026-12-24',
    });
    expect(fold(facts, entries)).toMatchObject({ stage: 'closure', closed: true });
  });
});

describe('nextDue', () => {
  test('is the earliest of the deadline and the open watches', () => {
    fc.assert(
      fc.property(records, (entries) => {
        const state = fold(facts, entries);
        const open = [...state.watches.values()]
          .filter((watch) => !watch.completed)
          .map((watch) => watch.dueOn);
        const all = [...open, ...(state.deadline === null ? [] : [state.deadline])].sort();
        expect(nextDue(state)).toBe(state.closed ? null : (all[0] ?? null));
      }),
    );
  });
});
