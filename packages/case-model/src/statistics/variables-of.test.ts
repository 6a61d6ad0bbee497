import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { emptyFile, type CaseFile, type Happening } from '../case/case-file.ts';
import type { Playbook } from '../case/playbook.ts';
import type { caseTypeContentSchema } from '../definition/case-type.ts';
import { registerSchema, type Register } from '../definition/rulebook.ts';
import type { EntryId, UnitId } from '../ids.ts';
import { testCaseType, testRulebook } from '../testing/definitions.ts';
import { builtInRules } from '../testing/rules.ts';
import type { PlainDate, TimeOfDay } from '../time.ts';
import { deliveryOf } from './delivery.ts';
import { variablesOf, type StatisticsState, type StatisticsValue } from './variables-of.ts';

const day = (text: string) => text as PlainDate;
const happened = (on: string, at: string | null = null): Happening => ({
  on: day(on),
  at: at as TimeOfDay | null,
  entryId: 'e' as EntryId,
});

const form: NonNullable<z.input<typeof caseTypeContentSchema>['forms']>[number] = {
  key: 'request',
  name: 'Ansökan',
  classification: 'personal',
  sections: [
    {
      key: 'main',
      name: 'Uppgifter',
      fields: [
        {
          key: 'service',
          name: 'Insats',
          type: 'text',
          statistics: ['older.serviceType', 'other.serviceType'],
        },
        { key: 'hours', name: 'Timmar', type: 'integer' },
        { key: 'empty', name: 'Tomt', type: 'text', statistics: ['older.remark'] },
      ],
    },
    {
      key: 'children',
      name: 'Barn',
      repeat: { item: 'Barn' },
      fields: [{ key: 'age', name: 'Ålder', type: 'integer', statistics: ['older.ages'] }],
    },
  ],
};

function register(...keys: string[]): Register {
  return registerSchema.parse({
    key: 'older',
    name: 'Äldre',
    receiver: 'Socialstyrelsen',
    reference: 'Månaden',
    validFrom: '2020-01-01',
    due: 'SOL_MONTHLY',
    variables: keys.map((key) => ({
      key,
      name: `Namn på ${key}`,
      ...(key === 'identity' && { doubt: { pattern: '[A-Z]', message: 'Tillfälligt id.' } }),
    })),
  });
}

function playbook(variables: Record<string, string> = {}): Playbook {
  const caseType = testCaseType({
    key: 'elderly.homeCare',
    forms: [form],
    events: [{ key: 'started', name: 'Insatsen började' }],
    statistics: [
      { register: 'older', variables },
      { register: 'another', variables: { serviceType: 'form.request.hours' } },
    ],
  });
  return { caseType, rulebook: testRulebook() };
}

function state(values: Record<string, unknown> | null, file: Partial<CaseFile> = {}): StatisticsState {
  const submission = { ...happened('2026-11-02'), level: 'decision', values };
  return {
    file: {
      ...emptyFile,
      ...(values && {
        forms: new Map([['request', [{ ...submission, values: { service: 'old' } }, submission]]]),
      }),
      ...file,
    } as unknown as CaseFile,
    assignment: {
      version: 1,
      workerId: null,
      workerName: null,
      unitId: 'u1' as UnitId,
      unitName: 'Hemtjänst norr',
    },
  };
}

const facts = (person: Record<string, StatisticsValue> = {}) => ({ person, caseNumber: 'ÄO-2026-0001' });
const read = (
  keys: string[],
  variables: Record<string, string>,
  of = state({ service: 'homeCare', hours: 12, empty: '', children: [{ age: 5 }, { age: 12 }] }),
  person: Record<string, StatisticsValue> = {},
) => variablesOf(register(...keys), playbook(variables), of, facts(person));

describe('a variable', () => {
  it('comes from the case type’s mapping, else from the fields that name it', () => {
    expect(read(['serviceType', 'grantedHours', 'ages'], { grantedHours: 'form.request.hours' })).toEqual({
      values: { serviceType: 'homeCare', grantedHours: 12, ages: [5, 12] },
      missing: [],
      unmapped: [],
      doubts: [],
    });
    expect(read(['serviceType'], { serviceType: 'form.request.hours' }).values).toEqual({ serviceType: 12 });
    expect(read(['serviceType'], { serviceType: 'form.request.empty' }).values).toEqual({
      serviceType: 'homeCare',
    });
  });

  it('is the latest stated date of a happening, with its time where one was stated', () => {
    const file = {
      events: new Map([
        ['started', [happened('2026-11-03'), happened('2026-11-05')]],
      ]) as unknown as CaseFile['events'],
      received: happened('2026-11-02', '09:30'),
    };
    const variables = { startOn: 'event.started', applicationReceivedAt: 'case.received' };
    expect(read(['startOn', 'applicationReceivedAt'], variables, state(null, file)).values).toEqual({
      startOn: '2026-11-05',
      applicationReceivedAt: '2026-11-02T09:30',
    });
  });

  it('is a fact of the person or of the case', () => {
    const keys = [
      'identity',
      'sex',
      'type',
      'typeName',
      'unit',
      'unitName',
      'number',
      'channel',
      'reason',
      'on',
      'at',
    ];
    const variables = {
      identity: 'person.identityNumber',
      sex: 'person.sex',
      type: 'case.type',
      typeName: 'case.typeName',
      unit: 'case.unit',
      unitName: 'case.unitName',
      number: 'case.number',
      channel: 'case.channel',
      reason: 'case.closingReason',
      on: 'case.receivedOn',
      at: 'case.receivedAt',
    };
    const file = {
      opened: { ...happened('2026-11-02'), typeKey: 'elderly.homeCare', channel: 'phone' },
      received: happened('2026-11-01', '08:00'),
      closed: { ...happened('2026-11-20'), reason: 'done' },
    } as unknown as Partial<CaseFile>;
    const person = { identityNumber: '196604109832', sex: 'male' };
    expect(read(keys, variables, state(null, file), person).values).toEqual({
      identity: '196604109832',
      sex: 'male',
      type: 'elderly.homeCare',
      typeName: 'Prövning',
      unit: 'u1',
      unitName: 'Hemtjänst norr',
      number: 'ÄO-2026-0001',
      channel: 'phone',
      reason: 'done',
      on: '2026-11-01',
      at: '08:00',
    });
    const bare = read(keys, variables, state(null), {});
    expect(Object.keys(bare.values)).toEqual(['type', 'typeName', 'unit', 'unitName', 'number']);
    expect(bare.missing.map(({ key }) => key)).toEqual(['identity', 'sex', 'channel', 'reason', 'on', 'at']);
  });

  it('is the birth as a happening, the closing and the opening too', () => {
    const variables = { born: 'person.born', opened: 'case.opened', closed: 'case.closed' };
    const file = {
      born: { ...happened('1966-04-10'), entryId: null },
      opened: { ...happened('2026-11-02'), typeKey: 'elderly.homeCare', channel: 'phone' },
      closed: { ...happened('2026-11-20'), reason: 'done' },
    } as unknown as Partial<CaseFile>;
    expect(read(['born', 'opened', 'closed'], variables, state(null, file)).values).toEqual({
      born: '1966-04-10',
      opened: '2026-11-02',
      closed: '2026-11-20',
    });
  });

  it('of false or nought is told, not missing', () => {
    const said = state({ service: false, hours: 0 });
    const { values, missing } = read(
      ['serviceType', 'grantedHours'],
      { grantedHours: 'form.request.hours' },
      said,
    );
    expect(values).toEqual({ serviceType: false, grantedHours: 0 });
    expect(missing).toEqual([]);
  });
});

describe('what is not told', () => {
  it('is missing, with where to enter it', () => {
    const { values, missing } = read(
      ['grantedHours', 'serviceType'],
      { grantedHours: 'form.request.hours' },
      state(null),
    );
    expect(values).toEqual({});
    expect(missing).toEqual([
      { key: 'grantedHours', name: 'Namn på grantedHours', sources: ['form.request.hours'] },
      { key: 'serviceType', name: 'Namn på serviceType', sources: ['form.request.service'] },
    ]);
  });

  it('is unmapped when nothing in the case type could tell it', () => {
    expect(read(['housingForm'], {})).toEqual({
      values: {},
      missing: [],
      unmapped: ['housingForm'],
      doubts: [],
    });
  });

  it.each([
    ['an empty text', ['remark'], { service: 'x', empty: '' }],
    ['null', ['remark'], { empty: null }],
    ['rows that say nothing', ['ages'], { children: [{ age: null }, {}, 'x', null, []] }],
    ['no rows', ['ages'], { children: [] }],
    ['something else than rows', ['ages'], { children: 'x' }],
  ])('is missing for %s', (_, keys, values) => {
    expect(read(keys, {}, state(values)).missing.map(({ key }) => key)).toEqual(keys);
  });

  it('is missing for a form or field that the case type does not have', () => {
    const variables = { a: 'form.other.hours', b: 'form.request.nothing' };
    expect(read(['a', 'b'], variables).missing.map(({ key }) => key)).toEqual(['a', 'b']);
  });
});

it('names values that the receiver does not take', () => {
  const variables = { identity: 'person.identityNumber' };
  const doubts = (identityNumber: StatisticsValue) =>
    read(['identity'], variables, state(null), { identityNumber }).doubts;
  expect(doubts('20150304T050')).toEqual([{ key: 'identity', message: 'Tillfälligt id.' }]);
  expect(doubts('196604109832')).toEqual([]);
  expect(doubts(7)).toEqual([]);
});

it('refuses codes of measures that are not the most detailed, in the built-in register', () => {
  const measures = builtInRules().registers.find(({ key }) => key === 'healthMeasures');
  const doubt = measures?.variables.find(({ key }) => key === 'measureCode')?.doubt;
  expect(new RegExp(doubt?.pattern ?? '').test('QK000')).toBe(true);
  expect(new RegExp(doubt?.pattern ?? '').test('QK001')).toBe(false);
});

describe('a delivery', () => {
  const rules = builtInRules();

  it('is due by the register’s rule', () => {
    expect(deliveryOf(register('a'), day('2026-11-30'), rules)).toMatchObject({ on: '2026-12-15', at: null });
    expect(deliveryOf(register('a'), day('2026-11-30'), rules)?.reasons.length).toBeGreaterThan(1);
    expect(Object.keys(deliveryOf(register('a'), day('2026-11-30'), rules) ?? {})).toEqual([
      'on',
      'at',
      'reasons',
    ]);
  });

  it('has no day without a rule, or without a row of it that day', () => {
    const bare = rules.registers.map((one) =>
      Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'due')),
    )[0];
    expect(deliveryOf(registerSchema.parse(bare), day('2026-11-30'), rules)).toBeNull();
    expect(deliveryOf(register('a'), day('2010-11-30'), rules)).toBeNull();
  });

  it('of every built-in register has an answer', () => {
    for (const one of rules.registers)
      expect(deliveryOf(one, day('2026-12-31'), rules), one.key).not.toBeNull();
  });
});
