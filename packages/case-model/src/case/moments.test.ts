import { describe, expect, test } from 'vitest';
import { fold } from '../case-state.ts';
import { momentRefSchema } from '../definition/keys.ts';
import { bodyOf, entryOf, stateWith, testFacts, type BodySketch } from '../testing/record.ts';
import type { PlainDate } from '../time.ts';
import { byTime, momentsOf } from './moments.ts';

const record: BodySketch[] = [
  { kind: 'caseOpened', receivedOn: '2026-10-01', receivedAt: '13:05' },
  {
    kind: 'formSubmitted',
    form: 'paper',
    task: 'write',
    values: { on: '2026-09-30' },
    statedOn: '2026-10-02',
  },
  {
    ...{ kind: 'formSubmitted', form: 'paper', statedOn: '2026-10-03' },
    values: {
      ...{
        on: '2026-09-29',
        at: '2026-09-28T08:15',
        text: 'igår',
        count: 3,
        none: null,
        list: ['2026-01-01'],
      },
      ...{
        period: { from: '2026-09-01', to: null },
        place: { street: 'Gatan 1' },
        odd: '2026-02-30',
        half: '2026-09-28Tx',
      },
    },
  },
  { kind: 'taskCompleted', task: 'listen', statedOn: '2026-10-04' },
  { kind: 'eventRecorded', event: 'rung', statedOn: '2026-10-05', statedAt: '11:59' },
  { kind: 'documentRegistered', document: 'noise', receivedOn: '2026-10-06' },
  { kind: 'decisionMade', decision: 'permit', outcome: 'granted', task: 'decide', decidedOn: '2026-10-07' },
  { kind: 'decisionMade', decision: 'permit', outcome: 'rejected', decidedOn: '2026-10-08' },
  { kind: 'caseClosed', closedOn: '2026-10-09' },
];
const { file } = stateWith(null, record);
const when = (ref: string, of = file) =>
  momentsOf(of, momentRefSchema.parse(ref)).map(({ on, at }) => (at === null ? on : `${on} ${at}`));

describe('a happening is told with its stated legal date', () => {
  test.each([
    ['case.received', ['2026-10-01 13:05']],
    ['case.opened', ['2026-11-02']],
    ['case.closed', ['2026-10-09']],
    ['task.write', ['2026-10-02']],
    ['task.listen', ['2026-10-04']],
    ['task.decide', ['2026-10-07']],
    ['event.rung', ['2026-10-05 11:59']],
    ['document.noise', ['2026-10-06']],
    ['decision.permit', ['2026-10-07', '2026-10-08']],
    ['decision.permit.rejected', ['2026-10-08']],
    ['decision.permit.other', []],
    ['form.paper', ['2026-10-02', '2026-10-03']],
    // the latest submission corrects the ones before
    ['form.paper.on', ['2026-09-29']],
    ['form.paper.at', ['2026-09-28 08:15']],
    ['form.paper.period', ['2026-09-01']],
    ['form.paper.half', ['2026-09-28']],
    ['person.born', []],
    ['stage.one', []],
    ['milestone.half', []],
  ])('%s', (ref, dates) => {
    expect(when(ref)).toEqual(dates);
  });

  test.each(['text', 'count', 'none', 'list', 'place', 'odd', 'missing'])(
    'a field without a date tells none: %s',
    (field) => {
      expect(when(`form.paper.${field}`)).toEqual([]);
      expect(when(`form.other.${field}`)).toEqual([]);
    },
  );

  test('nothing has happened in a case without a record', () => {
    for (const ref of [
      'case.received',
      'case.opened',
      'case.closed',
      'task.a',
      'form.a',
      'decision.a',
      'event.a',
    ]) {
      expect(when(ref, stateWith(null, []).file)).toEqual([]);
    }
  });

  test('an imported case was opened when it came in, as far as that is known', () => {
    const imported = (receivedOn: string | null) =>
      stateWith(null, [{ kind: 'caseImported', receivedOn }]).file;
    expect(when('case.opened', imported('2025-03-01'))).toEqual(['2025-03-01']);
    expect(when('case.opened', imported(null))).toEqual([]);
    const closed = stateWith(null, [{ kind: 'caseImported', stage: 'closure', closedOn: '2025-06-01' }]).file;
    expect(when('case.closed', closed)).toEqual(['2025-06-01']);
    const undated = stateWith(null, [{ kind: 'caseImported', stage: 'closure' }]).file;
    expect(when('case.closed', undated)).toEqual(['2026-11-02']);
  });

  test('a birth is told by the facts of the person', () => {
    const facts = { ...testFacts(null), bornOn: '2015-02-28' as PlainDate };
    const state = fold(facts, [entryOf(bodyOf({ kind: 'caseOpened' }), 1)]);
    expect(momentsOf(state.file, momentRefSchema.parse('person.born'))).toEqual([
      { on: '2015-02-28', at: null, entryId: null },
    ]);
  });
});

test('the earlier of two happenings is told by day, then by time of day', () => {
  const at = (on: string, time: string | null) =>
    ({ on, at: time, entryId: null }) as Parameters<typeof byTime>[0];
  const sorted = [
    at('2026-10-02', null),
    at('2026-10-01', '12:00'),
    at('2026-10-01', null),
    at('2026-10-01', '09:00'),
  ];
  expect(sorted.toSorted(byTime).map((one) => `${one.on} ${one.at ?? ''}`)).toEqual([
    '2026-10-01 ',
    '2026-10-01 09:00',
    '2026-10-01 12:00',
    '2026-10-02 ',
  ]);
});
