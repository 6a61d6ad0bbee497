import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { emptyFile, type CaseFile, type Happening } from '../case/case-file.ts';
import type { Playbook } from '../case/playbook.ts';
import type { caseDeadlineSchema } from '../definition/case-type.ts';
import type { deadlineRuleSchema } from '../definition/deadline-rule.ts';
import type { EntryId } from '../ids.ts';
import { testCaseType, testRulebook } from '../testing/definitions.ts';
import type { PlainDate, TimeOfDay } from '../time.ts';
import { deadlinesOf } from './deadlines-of.ts';

type Told = Readonly<Record<string, readonly Happening[]>>;

let entries = 0;
function happened(on: string, at: string | null = null, entry = `e${++entries}`): Happening {
  return { on: on as PlainDate, at: at as TimeOfDay | null, entryId: entry as EntryId };
}

const bare = {
  key: 'TEST',
  name: 'Prövning',
  starts: 'Ansökan kom in',
  validFrom: '2026-01-01',
  law: ['SoL 14:2', 'FL 9 §'],
  pausable: true,
  breach: 'task',
  breachText: 'Chefen får veta',
} satisfies z.input<typeof deadlineRuleSchema>;
const rule: z.input<typeof deadlineRuleSchema> = {
  ...bare,
  duration: 'P14D',
  extend: { ground: 'skäl', by: 'D3' },
};

function playbook(
  deadline: Partial<z.input<typeof caseDeadlineSchema>> = {},
  rules: z.input<typeof deadlineRuleSchema>[] = [rule],
): Playbook {
  const caseType = testCaseType({
    key: 'children.test',
    decisions: [
      {
        key: 'open',
        name: 'Inleda',
        outcomes: [
          { key: 'yes', name: 'Ja', kind: 'other' },
          { key: 'no', name: 'Nej', kind: 'other' },
        ],
        delegation: 'D1',
        appeal: 'none',
      },
    ],
    deadlines: [{ key: 'first', rule: 'TEST', from: ['case.received'], until: ['task.assess'], ...deadline }],
  });
  return { caseType, rulebook: testRulebook({ deadlines: rules }) };
}

const run = (book: Playbook, told: Told, file: Partial<CaseFile> = {}) =>
  deadlinesOf(book, { ...emptyFile, ...file }, (_, ref) => told[ref] ?? []);
const one = (book: Playbook, told: Told, file: Partial<CaseFile> = {}) => run(book, told, file)[0];
const closed = (on: string, entry?: string) => ({ closed: { ...happened(on, null, entry), reason: 'done' } });
const adjusted = (...list: readonly (readonly ['pause' | 'resume' | 'extend', string, string?])[]) => ({
  adjustments: new Map([
    [
      'first',
      list.map(([change, on, until]) => ({
        ...happened(on),
        change,
        until: (until ?? null) as PlainDate | null,
        reason: 'skäl',
      })),
    ],
  ]) as unknown as CaseFile['adjustments'],
});

it('says everything that a worker needs to know of a running deadline', () => {
  expect(run(playbook(), { 'case.received': [happened('2026-11-02', '09:00')] })).toEqual([
    {
      key: 'first',
      rule: 'TEST',
      name: 'Prövning',
      status: 'running',
      from: '2026-11-02',
      due: '2026-11-16',
      at: null,
      pausedFrom: null,
      metOn: null,
      breach: 'Chefen får veta',
      law: 'SoL 14:2, FL 9 §',
      verified: true,
      extendable: true,
      settable: false,
      pausable: true,
      reasons: [
        {
          rule: 'TEST',
          text: 'Ansökan kom in: 2026-11-02 kl. 09:00.',
          law: 'SoL 14:2, FL 9 §',
          verified: true,
        },
        { rule: 'TEST', text: '14 dagar ger 2026-11-16.', law: 'SoL 14:2, FL 9 §', verified: true },
      ],
    },
  ]);
});

it('has no deadline before something has started it', () => {
  expect(run(playbook(), {})).toEqual([]);
});

it('keeps the time of day of a rule in hours', () => {
  const hours = playbook({}, [{ ...rule, duration: 'PT24H' }]);
  expect(one(hours, { 'case.received': [happened('2026-11-02', '09:00')] })).toMatchObject({
    due: '2026-11-03',
    at: '09:00',
  });
});

describe('a later trigger', () => {
  it('starts it anew, whichever was recorded first', () => {
    const told = [happened('2026-11-09'), happened('2026-11-02')];
    expect(one(playbook(), { 'case.received': told })?.due).toBe('2026-11-23');
    const from = { from: ['case.received', 'event.again'] };
    const twice = { 'case.received': [happened('2026-11-02')], 'event.again': [happened('2026-11-05')] };
    expect(one(playbook(from), twice)?.from).toBe('2026-11-05');
  });

  it('on the same day is told by its time of day', () => {
    const told = [happened('2026-11-02', '15:00'), happened('2026-11-02', '09:00'), happened('2026-11-02')];
    expect(one(playbook(), { 'case.received': told })?.reasons[0]?.text).toContain('15:00');
  });

  it('leaves the changes of the earlier one behind', () => {
    const told = { 'case.received': [happened('2026-11-02'), happened('2026-11-09')] };
    expect(one(playbook(), told, adjusted(['extend', '2026-11-08', '2026-12-24']))?.due).toBe('2026-11-23');
    expect(one(playbook(), told, adjusted(['extend', '2026-11-09', '2026-12-24']))?.due).toBe('2026-12-24');
  });
});

describe('what meets it', () => {
  const told = { 'case.received': [happened('2026-11-02')] };

  it('is the first that happened from the trigger on', () => {
    const ends = [happened('2026-11-12'), happened('2026-11-10'), happened('2026-11-01')];
    expect(one(playbook(), { ...told, 'task.assess': ends })).toMatchObject({
      status: 'met',
      metOn: '2026-11-10',
    });
    expect(one(playbook(), { ...told, 'task.assess': [happened('2026-11-01')] })).toMatchObject({
      status: 'running',
      metOn: null,
    });
    expect(one(playbook(), { ...told, 'task.assess': [happened('2026-11-02')] })?.status).toBe('met');
  });

  it('is any of several', () => {
    const until = { until: ['task.assess', 'decision.open'] };
    expect(one(playbook(until), { ...told, 'decision.open': [happened('2026-11-03')] })?.status).toBe('met');
  });

  it('on the trigger’s day came after it, where both have a time', () => {
    const at = (trigger: string | null, end: string | null) =>
      one(playbook(), {
        'case.received': [happened('2026-11-02', trigger)],
        'task.assess': [happened('2026-11-02', end)],
      })?.status;
    expect(at('10:00', '09:59')).toBe('running');
    expect(at('10:00', '10:00')).toBe('met');
    expect(at('10:00', '10:01')).toBe('met');
    expect(at(null, '08:00')).toBe('met');
    expect(at('10:00', null)).toBe('met');
  });

  it('is not the very thing that starts it anew', () => {
    const review = playbook({ from: ['case.received', 'task.assess'] });
    const again = { ...told, 'task.assess': [happened('2026-11-10', null, 'same')] };
    expect(one(review, again)).toMatchObject({ status: 'running', from: '2026-11-10', due: '2026-11-24' });
    const birth: Happening = { on: '2026-11-02' as PlainDate, at: null, entryId: null };
    expect(one(playbook(), { 'case.received': [birth], 'task.assess': [{ ...birth }] })?.status).toBe('met');
  });

  it('counts also after the case was closed', () => {
    const both = { ...told, 'task.assess': [happened('2026-11-10')] };
    expect(one(playbook(), both, closed('2026-11-12'))?.status).toBe('met');
  });
});

it('lapses when the case is closed, but not when the closing itself started it', () => {
  const told = { 'case.received': [happened('2026-11-02')] };
  expect(one(playbook(), told, closed('2026-11-12'))).toMatchObject({ status: 'lapsed', due: '2026-11-16' });
  expect(one(playbook(), told, closed('2026-11-02'))?.status).toBe('lapsed');
  expect(one(playbook(), told, closed('2026-11-01'))?.status).toBe('running');
  const after = playbook({ from: ['case.closed'] });
  const closing = closed('2026-11-12', 'closing');
  expect(one(after, { 'case.closed': [closing.closed] }, closing)?.status).toBe('running');
});

it('is paused and prolonged by the case’s own changes', () => {
  const told = { 'case.received': [happened('2026-11-02')] };
  expect(one(playbook(), told, adjusted(['pause', '2026-11-05']))).toMatchObject({
    status: 'paused',
    due: null,
    pausedFrom: '2026-11-05',
  });
  const resumed = adjusted(['resume', '2026-11-09'], ['pause', '2026-11-05']);
  expect(one(playbook(), told, resumed)).toMatchObject({ status: 'running', due: '2026-11-20' });
  expect(one(playbook({ key: 'other' }), told, resumed)?.due).toBe('2026-11-16');
});

it('does not apply while `unless` is true; an unknown value is not true', () => {
  const told = { 'case.received': [happened('2026-11-02')] };
  const book = playbook({ unless: 'decisions.open.outcome = "yes"' });
  const decided = (outcome: string) => ({
    decisions: [
      { ...happened('2026-11-03'), decision: 'open', outcome, level: 'D1', validFrom: null, validTo: null },
    ] as unknown as CaseFile['decisions'],
  });
  expect(run(book, told, decided('yes'))).toEqual([]);
  expect(run(book, told, decided('no'))).toHaveLength(1);
  expect(run(book, told)).toHaveLength(1);
});

describe('the row', () => {
  const rows = [
    { ...rule, validTo: '2026-06-30' },
    { ...rule, validFrom: '2026-07-01', duration: 'P7D', name: 'Ny prövning', verified: false },
  ];
  const due = (on: string) => one(playbook({}, rows), { 'case.received': [happened(on)] });

  it('is the one of the trigger’s day, both its days counted', () => {
    expect(due('2026-06-30')).toMatchObject({ due: '2026-07-14', name: 'Prövning', verified: true });
    expect(due('2026-07-01')).toMatchObject({ due: '2026-07-08', name: 'Ny prövning', verified: false });
  });

  it('that is missing leaves a deadline without a date, which says so', () => {
    expect(
      one(playbook({}, [...rows].reverse()), { 'case.received': [happened('2025-12-31')] }),
    ).toMatchObject({
      name: 'Prövning',
      breach: 'Chefen får veta',
      due: null,
      verified: false,
      extendable: false,
      pausable: false,
      status: 'running',
      reasons: [
        {
          rule: 'TEST',
          text: 'Regelboken har ingen rad av TEST som gäller 2025-12-31. Säg till den som svarar för reglerna.',
          law: '',
          verified: false,
        },
      ],
    });
    expect(one(playbook({}, []), { 'case.received': [happened('2026-11-02')] })).toMatchObject({
      name: 'TEST',
      breach: '',
      law: '',
      due: null,
    });
  });

  it('with variants takes the one of the case type', () => {
    const variants = [
      { key: 'young', name: 'Ung', duration: 'P18Y' },
      { key: 'old', name: 'Äldre', duration: 'P21Y' },
    ];
    const book = playbook({ variant: 'old', from: ['person.born'] }, [
      { ...bare, validFrom: '1990-01-01', variants },
    ]);
    expect(one(book, { 'person.born': [happened('2010-05-17')] })?.due).toBe('2031-05-17');
  });
});

it('can be extended where the rule says so, or where somebody else has not set the date yet', () => {
  const told = { 'case.received': [happened('2026-11-02')] };
  expect(one(playbook({}, [{ ...bare, duration: 'P14D' }]), told)?.extendable).toBe(false);
  const set = playbook({}, [{ ...bare, setBy: 'rätten' }]);
  expect(one(set, told)).toMatchObject({ extendable: true, settable: true, due: null });
  const within = playbook({}, [{ ...bare, setBy: 'rätten', setWithin: 'P4M' }]);
  expect(one(within, told)).toMatchObject({ extendable: true, settable: true, due: '2027-03-02' });
  expect(one(set, told, adjusted(['extend', '2026-11-03', '2026-12-01']))).toMatchObject({
    extendable: false,
    settable: false,
    due: '2026-12-01',
  });
});
