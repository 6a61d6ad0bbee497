import { describe, expect, test } from 'vitest';
import { decide, pendingBody, type OpeningContext } from '../decide.ts';
import { entryBodySchema } from '../entry.ts';
import type { AreaKey } from '../definition/keys.ts';
import type { PersonId } from '../ids.ts';
import { refusalSchema } from '../command.ts';
import { permitRules, permitType } from '../testing/permit.ts';
import {
  commandOf,
  stateWith,
  testCase,
  testColleague,
  testContext,
  testId,
  testUnit,
  testWorker,
} from '../testing/record.ts';
import type { PlainDate } from '../time.ts';

const hash = 'a'.repeat(64);
const person = testId(7, 1) as PersonId;
const openCase = (args: object = {}, more: Readonly<Record<string, unknown>> = {}) =>
  commandOf(
    'openCase',
    {
      ...{ typeKey: 'adults.permit', definitionHash: hash, person: { kind: 'known', personId: person } },
      ...{
        unitId: testUnit,
        workerId: testWorker,
        receivedOn: '2026-11-02',
        receivedAt: null,
        channel: 'letter',
      },
      ...{ backdatingReason: null, reopeningMotive: null, ...args },
    },
    more,
  );
const opening: OpeningContext = {
  caseType: { hash, content: permitType },
  rulebook: permitRules,
  personId: person,
  areas: ['adults' as AreaKey],
  lastClosedOn: null,
  openedMeanwhile: null,
};
const context = (more: Partial<OpeningContext> = {}) =>
  testContext(['D1'], { opening: { ...opening, ...more } });
const answer = (command = openCase(), at = context()) => decide(undefined, command, at);

describe('a case is opened', () => {
  test('by one entry, with its row, pinned to the version that the worker saw', () => {
    const command = openCase();
    const decision = answer(command);
    expect(decision).toEqual({
      kind: 'accepted',
      entries: [
        {
          id: command.id,
          body: {
            ...{ kind: 'caseOpened', typeKey: 'adults.permit', receivedOn: '2026-11-02', receivedAt: null },
            ...{ channel: 'letter', backdatingReason: null, reopeningMotive: null },
          },
        },
      ],
      assignment: {
        ...{
          version: 1,
          workerId: testWorker,
          workerName: 'Åsa Berg',
          unitId: testUnit,
          unitName: 'Enhet 1',
        },
      },
      opening: {
        ...{ typeKey: 'adults.permit', definitionHash: hash, personId: person, unitId: testUnit },
        workerId: testWorker,
      },
      participant: null,
    });
    const body = decision.kind === 'accepted' ? decision.entries[0]?.body : null;
    expect(entryBodySchema.parse(body)).toEqual(body);
    expect(pendingBody(undefined, command, context())).toEqual(body);
  });

  test('for the unit to hand out', () => {
    expect(answer(openCase({ workerId: null }))).toMatchObject({
      assignment: { workerId: null, workerName: null },
      opening: { workerId: null },
    });
  });

  test('at a time of day that has passed, on an earlier day with its reason', () => {
    expect(answer(openCase({ receivedAt: '12:00' })).kind).toBe('accepted');
    const late = { receivedOn: '2026-10-30', receivedAt: '23:59', backdatingReason: 'Låg i fel korg' };
    expect(answer(openCase(late)).kind).toBe('accepted');
  });

  test('without a reason when it was written on the day, wherever it lay since', () => {
    const written = { happenedAt: '2026-10-30T10:00:00.000Z' };
    expect(answer(openCase({ receivedOn: '2026-10-30' }, written)).kind).toBe('accepted');
    expect(answer(openCase({ receivedOn: '2026-10-29' }, written))).toMatchObject({
      code: 'backdatingNeedsReason',
    });
    const fastClock = { happenedAt: '2026-11-09T10:00:00.000Z' };
    expect(answer(openCase({}, fastClock)).kind).toBe('accepted');
  });

  test('after somebody opened the same while it waited only when the worker says why', () => {
    const meanwhile = context({ openedMeanwhile: { number: 'VUX-2026-0004', by: 'Bo Åsberg' } });
    const refusal = answer(openCase(), meanwhile);
    expect(refusal).toMatchObject({ kind: 'refused', code: 'openedMeanwhile' });
    const reason = refusal.kind === 'refused' ? refusal.reason : '';
    expect(reason).toContain('Bo Åsberg öppnade ett likadant ärende (VUX-2026-0004)');
    expect(answer(openCase({ reopeningMotive: ' ' }), meanwhile).kind).toBe('refused');
    expect(answer(openCase({ reopeningMotive: 'Två olika saker' }), meanwhile).kind).toBe('accepted');
  });

  test('again when something is new, or the time has passed', () => {
    const on = (lastClosedOn: string) => context({ lastClosedOn: lastClosedOn as PlainDate });
    expect(answer(openCase(), on('2026-10-03'))).toMatchObject({
      code: 'reopeningNeedsMotive',
      law: 'SoL 20:3',
    });
    expect(answer(openCase(), on('2026-10-02')).kind).toBe('accepted');
    expect(answer(openCase({ reopeningMotive: 'Ny klocka' }), on('2026-11-01')).kind).toBe('accepted');
    expect(answer(openCase({ reopeningMotive: ' ' }), on('2026-11-01'))).toMatchObject({
      reason: expect.stringContaining('avslutades 2026-11-01') as string,
    });
    const unguarded = { ...permitType };
    delete unguarded.reopening;
    const free = { caseType: { hash, content: unguarded }, lastClosedOn: '2026-11-01' as PlainDate };
    expect(answer(openCase(), context(free)).kind).toBe('accepted');
  });
});

describe('opening a case is refused', () => {
  const other = { hash: 'b'.repeat(64), content: permitType };
  const ways = [
    ['unknownCaseType', openCase(), testContext()],
    ['unknownCaseType', openCase(), context({ caseType: null })],
    ['unknownCaseType', openCase({ typeKey: 'adults.other' }), context()],
    ['definitionMissing', openCase(), context({ caseType: other })],
    ['sameIdOtherContent', openCase({}, { aggregate: { kind: 'case', id: testId(4, 1) } }), context()],
    ['unknownUnit', openCase({ unitId: testId(1, 99) }), context()],
    ['areaNotMine', openCase(), context({ areas: ['children' as AreaKey] })],
    ['areaNotMine', openCase(), context({ areas: [] })],
    ['workerNotInUnit', openCase({ workerId: testId(3, 99) }), context()],
    ['unknownPerson', openCase(), context({ personId: null })],
    ['futureDate', openCase({ receivedOn: '2026-11-03' }), context()],
    ['futureDate', openCase({ receivedAt: '12:01' }), context()],
    ['backdatingNeedsReason', openCase({ receivedOn: '2026-11-01' }), context()],
    ['backdatingNeedsReason', openCase({ receivedOn: '2026-11-01', backdatingReason: ' ' }), context()],
  ] as const;

  test('in words that stand in one list', () => {
    const words = ways.map(([, command, at]) => {
      const decision = answer(command, at);
      return decision.kind === 'refused' ? `${decision.reason} [${decision.law ?? ''}]` : decision.kind;
    });
    expect([...new Set(words)].sort().join('\n')).toMatchSnapshot();
  });

  test.each(ways)('with %s (%#)', (code, command, at) => {
    const decision = answer(command, at);
    expect(decision).toMatchObject({ kind: 'refused', code });
    expect(refusalSchema.parse(decision)).toEqual(decision);
  });

  test('when a case of that id is there already', () => {
    const there = stateWith(permitType, [{ kind: 'caseOpened' }]);
    expect(there.id).toBe(testCase);
    expect(decide(there, openCase({ workerId: testColleague }), context())).toMatchObject({
      code: 'sameIdOtherContent',
    });
  });
});
