import { fold, type CaseFacts, type CaseState } from '../case-state.ts';
import { commandSchema, type Command, type CommandArgs, type CommandName } from '../command.ts';
import type { CaseTypeContent } from '../definition/case-type.ts';
import type { DelegationLevel } from '../definition/keys.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import type { DecideContext } from '../decide.ts';
import { entryBodySchema, type Entry, type EntryBody, type EntryKind } from '../entry.ts';
import type { CaseId, EntryId, UnitId, WorkerId } from '../ids.ts';
import type { Instant, PlainDate } from '../time.ts';
import { testRulebook } from './definitions.ts';

/** A made-up id: `kind` keeps ids of different things apart. */
export const testId = (kind: number, number: number): string =>
  `5a111a${String(kind).padStart(2, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

const v7 = (kind: number, number: number): string =>
  `019a00${String(kind).padStart(2, '0')}-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Monday noon in Stockholm, the day that tests run on. */
export const testNow = '2026-11-02T11:00:00.000Z' as Instant;
export const testToday = '2026-11-02' as PlainDate;
export const testUnit = testId(1, 1) as UnitId;
export const testBoard = testId(2, 1);
export const testWorker = testId(3, 1) as WorkerId;
export const testColleague = testId(3, 2) as WorkerId;
export const testCase = v7(4, 1) as CaseId;

export function testFacts(caseType: CaseTypeContent | null, rulebook: Rulebook = testRulebook()): CaseFacts {
  return {
    id: testCase,
    boardId: testBoard,
    assignment: {
      ...{ version: 1, workerId: testWorker, workerName: 'Åsa Berg', unitId: testUnit, unitName: 'Enhet 1' },
    },
    playbook: caseType && { caseType, rulebook },
  };
}

/** An entry's body as a test writes it: the fields that it cares for, and a likely value for the others. */
export type BodySketch = { readonly kind: EntryKind } & Readonly<Record<string, unknown>>;

const usual: Partial<Record<EntryKind, object>> = {
  caseOpened: {
    ...{ typeKey: 'adults.test', receivedOn: '2026-10-01', receivedAt: null, channel: 'letter' },
    ...{ backdatingReason: null, reopeningMotive: null },
  },
  caseImported: {
    ...{ stage: 'investigation', receivedOn: '2026-09-01', decidedOn: null, closedOn: null },
    ...{ deadline: null, amountOre: null },
  },
  formSubmitted: { task: null, level: 'decision', values: {}, statedOn: '2026-10-05' },
  taskCompleted: { statedOn: '2026-10-05', note: null },
  eventRecorded: { statedOn: '2026-10-05', statedAt: null, note: null },
  documentRegistered: { receivedOn: '2026-10-05', note: null },
  decisionMade: {
    ...{ task: null, decidedOn: '2026-10-05', law: ['SoL 14:2'], text: 'Bifall', reasons: 'Skäl' },
    decidedBy: { level: 'D1', name: 'Åsa Berg', reference: null },
    ...{ validFrom: null, validTo: null, amountOre: null },
  },
  deadlineAdjusted: { on: '2026-10-05', until: null, reason: 'Skäl' },
  participantNamed: { workerName: 'Bo Ek', role: 'coWorker', reason: 'Skäl' },
  participantReleased: { workerName: 'Bo Ek' },
  caseClosed: { reason: 'done', closedOn: '2026-10-20', note: null },
};

export function bodyOf(sketch: BodySketch): EntryBody {
  return entryBodySchema.parse({ ...usual[sketch.kind], ...sketch });
}

/** The entry that a body makes at a place in the record. */
export function entryOf(body: EntryBody, seq: number, id = testId(9, seq) as EntryId): Entry {
  return {
    ...{ id, caseId: testCase, seq, recordedAt: testNow, happenedAt: testNow },
    ...{ authorId: testWorker, authorName: 'Åsa Berg', body },
  };
}

/** The state of a case with such a record. */
export function stateWith(
  caseType: CaseTypeContent | null,
  sketches: readonly BodySketch[],
  rulebook?: Rulebook,
): CaseState {
  return fold(
    testFacts(caseType, rulebook),
    sketches.map((sketch, at) => entryOf(bodyOf(sketch), at + 1)),
  );
}

let made = 0;

/** A command in its envelope, with an id of its own. */
export function commandOf<Name extends CommandName>(
  name: Name,
  args: CommandArgs<Name> | Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Command {
  return commandSchema.parse({
    ...{ id: v7(5, ++made), deviceId: testId(6, 1), seq: 1, name, args, argsVersion: 1 },
    ...{ aggregate: { kind: 'case', id: testCase }, dependsOn: [], baseVersions: {} },
    ...{ happenedAt: testNow, clientVersion: '0.1.0', ...more },
  });
}

/** What a decision may know: one unit, the worker who acts with the given delegation, and her colleague. */
export function testContext(
  levels: readonly DelegationLevel[] = ['D0', 'D1'],
  more: Partial<DecideContext> = {},
): DecideContext {
  const names: Readonly<Record<string, string>> = { [testWorker]: 'Åsa Berg', [testColleague]: 'Bo Ek' };
  const named = (id: WorkerId) => {
    const name = names[id];
    return name === undefined ? undefined : { name };
  };
  return {
    now: testNow,
    me: { workerId: testWorker, name: 'Åsa Berg' },
    levelsOn: ({ unitId }) => (unitId === testUnit ? levels : []),
    opening: null,
    unit: (id) => (id === testUnit ? { name: 'Enhet 1', boardId: testBoard } : undefined),
    workerInUnit: (id, unit) => (unit === testUnit ? named(id) : undefined),
    workerOnBoard: (id, board) => (board === testBoard ? named(id) : undefined),
    ...more,
  };
}
