import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { deadlineRuleSchema } from '../definition/deadline-rule.ts';
import type { PlainDate } from '../time.ts';
import type { CaseDeadline } from './case-deadline.ts';
import { checkAdjustment, type AskedChange } from './check-adjustment.ts';
import { reckon } from './reckon.ts';

const day = (text: string) => text as PlainDate;

function rule(parts: Partial<z.input<typeof deadlineRuleSchema>> = {}) {
  return deadlineRuleSchema.parse({
    key: 'TEST',
    name: 'Prövning',
    starts: 'Ansökan kom in',
    validFrom: '2020-01-01',
    law: ['LVM 20 §', 'LVM 21 §'],
    breach: 'task',
    breachText: 'Gör något',
    pausable: true,
    extend: { ground: 'särskilda skäl', by: 'D3' },
    ...('setBy' in parts ? {} : { duration: 'P14D' }),
    ...parts,
  });
}

const deadline = (parts: Partial<CaseDeadline> = {}): CaseDeadline => ({
  key: 'first' as CaseDeadline['key'],
  rule: 'TEST' as CaseDeadline['rule'],
  name: 'Prövning',
  status: 'running',
  from: day('2026-11-02'),
  due: day('2026-11-16'),
  at: null,
  pausedFrom: null,
  metOn: null,
  breach: 'Gör något',
  law: 'LVM 20 §',
  verified: true,
  extendable: true,
  settable: false,
  pausable: true,
  reasons: [],
  ...parts,
});
const asked = (change: AskedChange['change'], on: string, until: string | null = null): AskedChange => ({
  change,
  on: day(on),
  until: until === null ? null : day(until),
});
const paused = deadline({ status: 'paused', due: null, pausedFrom: day('2026-11-05') });
const unset = deadline({ due: null, settable: true });
const within = deadline({ due: day('2027-03-02'), settable: true });
const why = (of = rule(), at = deadline(), change = asked('extend', '2026-11-10', '2026-12-01')) =>
  checkAdjustment(of, at, change)?.reason ?? null;

it('gives the rule’s own law with its refusal', () => {
  expect(checkAdjustment(rule({ pausable: false }), deadline(), asked('pause', '2026-11-05'))).toEqual({
    reason: 'Fristen kan inte pausas: lagen räknar all tid.',
    law: 'LVM 20 §',
  });
});

describe('allows', () => {
  it.each([
    ['an extension on the last day', rule(), deadline(), asked('extend', '2026-11-16', '2026-11-17')],
    ['an extension on the first day', rule(), deadline(), asked('extend', '2026-11-02', '2026-11-17')],
    ['a pause on the last day', rule(), deadline(), asked('pause', '2026-11-16')],
    ['a pause on the first day', rule(), deadline(), asked('pause', '2026-11-02')],
    ['to start again on the day of the pause', rule(), paused, asked('resume', '2026-11-05')],
    ['to start again long after', rule(), paused, asked('resume', '2027-11-05')],
    [
      'the court’s first date',
      rule({ setBy: 'rätten', extend: undefined }),
      unset,
      asked('extend', '2026-11-03', '2027-11-02'),
    ],
    [
      'the court’s date on the trigger',
      rule({ setBy: 'rätten' }),
      unset,
      asked('extend', '2026-11-02', '2026-11-02'),
    ],
    [
      'as far as the court may go',
      rule({ setBy: 'rätten', setWithin: 'P4M' }),
      within,
      asked('extend', '2026-11-03', '2027-03-02'),
    ],
    [
      'the court’s date that is told late',
      rule({ setBy: 'rätten', setWithin: 'P4M' }),
      within,
      asked('extend', '2027-03-10', '2027-02-01'),
    ],
    [
      'the longest extension',
      rule({ extend: { ground: 's', by: 'D3', max: 'P7D' } }),
      deadline(),
      asked('extend', '2026-11-10', '2026-11-23'),
    ],
    [
      'an extension to the ceiling',
      rule({ ceiling: 'P1M' }),
      deadline(),
      asked('extend', '2026-11-10', '2026-12-02'),
    ],
  ])('%s', (_, of, at, change) => {
    expect(checkAdjustment(of, at, change)).toBeNull();
  });
});

describe('refuses, and says what to do', () => {
  const extend = (until: string | null, on = '2026-11-10') => asked('extend', on, until);
  it.each([
    [
      'what is met',
      rule(),
      deadline({ status: 'met' }),
      extend('2026-12-01'),
      'Fristen är redan uppfylld och kan inte ändras.',
    ],
    [
      'what has lapsed',
      rule(),
      deadline({ status: 'lapsed' }),
      extend('2026-12-01'),
      'Fristen gäller inte längre och kan inte ändras.',
    ],
    [
      'before the trigger',
      rule(),
      deadline(),
      extend('2026-12-01', '2026-11-01'),
      'Fristen började 2026-11-02. Ange en dag från och med då.',
    ],
    [
      'a late extension',
      rule(),
      deadline(),
      extend('2026-12-01', '2026-11-17'),
      'Fristen gick ut 2026-11-16. Efter det kan den varken pausas eller förlängas.',
    ],
    [
      'a late pause',
      rule(),
      deadline(),
      asked('pause', '2026-11-17'),
      'Fristen gick ut 2026-11-16. Efter det kan den varken pausas eller förlängas.',
    ],
    ['to start what runs', rule(), deadline(), asked('resume', '2026-11-17'), 'Fristen är inte pausad.'],
    [
      'to stop what stands still',
      rule(),
      paused,
      asked('pause', '2026-11-06'),
      'Fristen är redan pausad sedan 2026-11-05.',
    ],
    [
      'to start before the stop',
      rule(),
      paused,
      asked('resume', '2026-11-04'),
      'Fristen pausades 2026-11-05. Ange en dag från och med då.',
    ],
    [
      'to extend what stands still',
      rule(),
      paused,
      extend('2026-12-01'),
      'Fristen är pausad. Återuppta den innan den förlängs.',
    ],
    ['an extension without a day', rule(), deadline(), extend(null), 'Ange den nya sista dagen.'],
    [
      'where none is allowed',
      rule({ extend: undefined }),
      deadline(),
      extend('2026-12-01'),
      'Fristen kan inte förlängas.',
    ],
    [
      'the same day',
      rule(),
      deadline(),
      extend('2026-11-16'),
      'Den nya dagen måste vara senare än 2026-11-16.',
    ],
    [
      'more than at a time',
      rule({ extend: { ground: 's', by: 'D3', max: 'P7D' } }),
      deadline(),
      extend('2026-11-24'),
      'Fristen får förlängas med högst 7 dagar i taget, till 2026-11-23.',
    ],
    [
      'beyond the ceiling',
      rule({ ceiling: 'P1M' }),
      deadline(),
      extend('2026-12-03'),
      'Fristen kan aldrig bli längre än till 2026-12-02.',
    ],
    [
      'a court’s date before the trigger',
      rule({ setBy: 'rätten' }),
      unset,
      extend('2026-11-01'),
      'Fristen började 2026-11-02. Ange en senare dag.',
    ],
    [
      'beyond what a court may set',
      rule({ setBy: 'rätten', setWithin: 'P4M' }),
      within,
      extend('2027-03-03'),
      'Dagen får ligga senast 2027-03-02. Kontrollera den.',
    ],
  ])('%s', (_, of, at, change, reason) => {
    expect(why(of, at, change)).toBe(reason);
  });
});

it('allows exactly what the engine then counts (property)', () => {
  const days = fc
    .integer({ min: -3, max: 40 })
    .map((plus) => day(new Date(Date.UTC(2026, 10, 2 + plus)).toISOString().slice(0, 10)));
  const rules = fc.constantFrom(
    rule(),
    rule({ extend: undefined }),
    rule({ extend: { ground: 's', by: 'D3', max: 'P7D' } }),
  );
  fc.assert(
    fc.property(rules, days, days, (of, on, until) => {
      const trigger = { on: day('2026-11-02'), at: null };
      const allowed = checkAdjustment(of, deadline(), { change: 'extend', on, until }) === null;
      const change = { change: 'extend' as const, on, until, reason: 'skäl' };
      const moved = reckon(of, trigger, [change], []).on !== '2026-11-16';
      expect(moved).toBe(
        allowed ||
          (on < '2026-11-02' &&
            checkAdjustment(of, deadline(), { change: 'extend', on: day('2026-11-02'), until }) === null),
      );
    }),
  );
});
