import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { deadlineRuleSchema, type DeadlineRule } from '../definition/deadline-rule.ts';
import { builtInRules } from '../testing/rules.ts';
import type { PlainDate, TimeOfDay } from '../time.ts';
import type { Change } from './change.ts';
import { freeDayOn } from './free-days.ts';
import { reckon } from './reckon.ts';

const { freeDays } = builtInRules();
const day = (text: string) => text as PlainDate;
const at = (text: string) => ({
  on: day(text.slice(0, 10)),
  at: (text.slice(11) || null) as TimeOfDay | null,
});

function rule(parts: Partial<z.input<typeof deadlineRuleSchema>>): DeadlineRule {
  const other = ['variants', 'yearly', 'monthly', 'quarterly', 'setBy'].some((way) => way in parts);
  const length = other ? {} : { duration: 'P14D' };
  return deadlineRuleSchema.parse({
    key: 'TEST',
    name: 'Prov',
    starts: 'Ansökan kom in',
    validFrom: '2020-01-01',
    law: ['SoL 14:2', 'FL 9 §'],
    breach: 'task',
    breachText: 'Gör något',
    ...length,
    ...parts,
  });
}

const pause = (on: string): Change => ({ change: 'pause', on: day(on), until: null, reason: 'uppehåll' });
const resume = (on: string): Change => ({ change: 'resume', on: day(on), until: null, reason: 'åter' });
const extend = (on: string | null, until: string | null): Change => ({
  change: 'extend',
  on: on === null ? null : day(on),
  until: until === null ? null : day(until),
  reason: 'väntar på läkarintyg',
});
const due = (of: DeadlineRule, trigger: string, ...changes: Change[]) => {
  const { on, at: time } = reckon(of, at(trigger), changes, freeDays);
  return time === null ? on : `${on}T${time}`;
};
const texts = (of: DeadlineRule, trigger: string, ...changes: Change[]) =>
  reckon(of, at(trigger), changes, freeDays).reasons.map(({ text }) => text);

describe('the reasons', () => {
  it('tell trigger, length and law, line by line', () => {
    expect(reckon(rule({}), at('2026-11-02T09:05'), [], freeDays).reasons).toEqual([
      {
        rule: 'TEST',
        text: 'Ansökan kom in: 2026-11-02 kl. 09:05.',
        law: 'SoL 14:2, FL 9 §',
        verified: true,
      },
      { rule: 'TEST', text: '14 dagar ger 2026-11-16.', law: 'SoL 14:2, FL 9 §', verified: true },
    ]);
  });

  it('say when nobody has confirmed the rule', () => {
    const { reasons } = reckon(
      rule({ verified: false, source: 'lokal rutin' }),
      at('2026-11-02'),
      [],
      freeDays,
    );
    expect(reasons.every(({ verified }) => !verified)).toBe(true);
    expect(reasons.at(-1)?.text).toBe('Obekräftat: lokal rutin.');
    expect(texts(rule({ verified: false }), '2026-11-02').at(-1)).toBe(
      'Obekräftat: regelns källa är inte läst.',
    );
  });

  it('name the free day and its own law where the last day is moved', () => {
    const { reasons } = reckon(rule({ calendar: 'ROLL' }), at('2026-12-10'), [], freeDays);
    expect(reasons.at(-1)).toEqual({
      rule: 'TEST',
      text: '2026-12-24 är julafton: sista dagen flyttas till nästa vardag, 2026-12-28.',
      law: 'lag 1930:173',
      verified: true,
    });
    expect(texts(rule({ calendar: 'ROLL' }), '2026-11-02')).toHaveLength(2);
    expect(texts(rule({}), '2026-12-10')).toHaveLength(2);
  });

  it('say how many there are, in the singular too', () => {
    expect(texts(rule({ duration: 'P1D' }), '2026-11-02')[1]).toBe('1 dag ger 2026-11-03.');
    expect(texts(rule({ duration: 'P1W' }), '2026-11-02')[1]).toBe('1 vecka ger 2026-11-09.');
    expect(texts(rule({ duration: 'P2W' }), '2026-11-02')[1]).toBe('2 veckor ger 2026-11-16.');
    expect(texts(rule({ duration: 'P1M' }), '2026-11-02')[1]).toBe('1 månad ger 2026-12-02.');
    expect(texts(rule({ duration: 'P2M' }), '2026-11-02')[1]).toBe('2 månader ger 2027-01-02.');
    expect(texts(rule({ duration: 'P1Y' }), '2026-11-02')[1]).toBe('1 år ger 2027-11-02.');
    expect(texts(rule({ duration: 'P2Y' }), '2026-11-02')[1]).toBe('2 år ger 2028-11-02.');
    expect(texts(rule({ duration: 'PT1H' }), '2026-11-02T23:30')[1]).toBe(
      '1 timme ger 2026-11-03 kl. 00:30.',
    );
    expect(texts(rule({ duration: 'PT4H' }), '2026-11-02T09:00')[1]).toBe(
      '4 timmar ger 2026-11-02 kl. 13:00.',
    );
  });

  it('say the law’s own word, and that the day is the same', () => {
    expect(texts(rule({ duration: 'P0D', wording: 'snarast' }), '2026-11-02').slice(1)).toEqual([
      'Det ska göras snarast.',
      'Samma dag: 2026-11-02.',
    ]);
  });

  it('say which day of the calendar it is', () => {
    expect(texts(rule({ yearly: { month: 2, day: 'last' } }), '2026-11-02')[1]).toBe(
      'Dagen är bestämd i kalendern: 2027-02-28.',
    );
    expect(texts(rule({ monthly: { months: 1, day: 15 } }), '2026-12-31')[1]).toBe(
      'Räknat från månaden 2026-12: 2027-01-15.',
    );
    const quarterly = rule({ quarterly: ['04-30', '08-31', '10-31', '01-31'] });
    expect(texts(quarterly, '2026-11-02')[1]).toBe('Kvartal 4 2026 rapporteras till dess: 2027-01-31.');
  });
});

describe('the length', () => {
  it('of a date of each year is clipped to its month', () => {
    expect(due(rule({ yearly: { month: 2, day: 29 } }), '2026-05-01')).toBe('2027-02-28');
    expect(due(rule({ yearly: { month: 2, day: 29 } }), '2027-05-01')).toBe('2028-02-29');
    expect(due(rule({ yearly: { month: 6, day: 31 } }), '2026-01-01')).toBe('2027-06-30');
    expect(due(rule({ yearly: { month: 5, day: 1, from: 'day' } }), '2026-05-02')).toBe('2027-05-01');
    expect(due(rule({ yearly: { month: 5, day: 1, from: 'day' } }), '2026-04-30')).toBe('2026-05-01');
  });

  it('of a later month starts from the month, not from the day', () => {
    expect(due(rule({ monthly: { months: 1, day: 'last' } }), '2026-01-31')).toBe('2026-02-28');
    expect(due(rule({ monthly: { months: 0, day: 31 } }), '2026-04-10')).toBe('2026-04-30');
  });

  it('of a quarter is the next window after its end', () => {
    const quarterly = rule({ quarterly: ['01-31', '06-30', '12-31', '02-29'] });
    expect(due(quarterly, '2026-01-10')).toBe('2027-01-31');
    expect(due(quarterly, '2026-06-30')).toBe('2027-06-30');
    expect(due(quarterly, '2026-07-01')).toBe('2026-12-31');
    expect(due(quarterly, '2026-12-31')).toBe('2027-02-28');
  });

  it('in hours without a stated time is whole days, and says so', () => {
    expect(due(rule({ duration: 'PT25H' }), '2026-11-02')).toBe('2026-11-04');
    expect(texts(rule({ duration: 'PT25H' }), '2026-11-02')[1]).toBe(
      'Klockslaget är inte angivet: räknat i hela dagar.',
    );
    expect(texts(rule({ duration: 'PT25H' }), '2026-11-02T10:00')).toHaveLength(2);
    expect(texts(rule({}), '2026-11-02')).toHaveLength(2);
  });

  it('is another one after the cut-off, and only after it', () => {
    const cut = rule({ duration: 'P0D', cutOff: { time: '16:00', duration: 'P1D' } });
    expect(texts(cut, '2026-11-02T16:01').slice(1)).toEqual([
      'Klockan var efter 16:00: 1 dag i stället för samma dag.',
      '1 dag ger 2026-11-03.',
    ]);
    expect(texts(cut, '2026-11-02T16:00').slice(1)).toEqual(['Samma dag: 2026-11-02.']);
    expect(texts(cut, '2026-11-02').slice(1)).toEqual([
      'Klockslaget är inte angivet: räknat som till och med 16:00.',
      'Samma dag: 2026-11-02.',
    ]);
    const back = rule({ duration: 'P2D', cutOff: { time: '16:00', duration: 'P0D' } });
    expect(texts(back, '2026-11-02T18:00')[1]).toBe(
      'Klockan var efter 16:00: samma dag i stället för 2 dagar.',
    );
  });

  it('is the variant’s, the first when none is named', () => {
    const of = rule({
      variants: [
        { key: 'first', name: 'Första', duration: 'P2Y' },
        { key: 'again', name: 'Därefter', duration: 'P1Y' },
      ],
    });
    expect(due(of, '2026-11-02')).toBe('2028-11-02');
    expect(reckon(of, at('2026-11-02'), [], freeDays, 'again').on).toBe('2027-11-02');
    expect(() => reckon(of, at('2026-11-02'), [], freeDays, 'other')).toThrow(
      new RangeError('TEST har inte varianten other. Den har: first, again.'),
    );
    expect(() => reckon(rule({}), at('2026-11-02'), [], freeDays, 'other')).toThrow('inga varianter');
  });

  it('is refused when it is no duration of the schema', () => {
    const broken = { ...rule({}), duration: 'P1M2D' };
    expect(() => reckon(broken, at('2026-11-02'), [], freeDays)).toThrow('P1M2D is no duration');
    expect(() => reckon({ ...rule({}), duration: 'P1X' }, at('2026-11-02'), [], freeDays)).toThrow(
      RangeError,
    );
  });
});

describe('a pause', () => {
  const of = rule({ duration: 'P6M', pausable: true });

  it('leaves no date until the clock runs again', () => {
    const reckoned = reckon(of, at('2026-01-15'), [pause('2026-03-01')], freeDays);
    expect(reckoned).toMatchObject({ on: null, at: null, pausedFrom: '2026-03-01', settable: false });
    expect(reckoned.reasons.at(-1)?.text).toBe(
      'Fristen är pausad sedan 2026-03-01 och har ingen sista dag förrän den återupptas.',
    );
  });

  it('moves the last day by the days that were not counted', () => {
    expect(due(of, '2026-01-15', pause('2026-03-01'), resume('2026-03-11'))).toBe('2026-07-25');
    expect(due(of, '2026-01-15', pause('2026-03-01'), resume('2026-03-02'))).toBe('2026-07-16');
    expect(due(of, '2026-01-15', pause('2026-01-15'), resume('2026-01-17'))).toBe('2026-07-17');
    expect(
      due(
        of,
        '2026-01-15',
        pause('2026-03-01'),
        resume('2026-03-11'),
        pause('2026-04-01'),
        resume('2026-04-06'),
      ),
    ).toBe('2026-07-30');
    expect(texts(of, '2026-01-15', pause('2026-03-01'), resume('2026-03-11'))).toContain(
      'Pausad 2026-03-01–2026-03-11: 10 dagar räknas inte. Ny sista dag 2026-07-25.',
    );
    expect(texts(of, '2026-01-15', pause('2026-03-01'), resume('2026-03-02'))[2]).toContain(
      '1 dag räknas inte',
    );
    expect(
      reckon(of, at('2026-01-15'), [pause('2026-03-01'), resume('2026-03-11')], freeDays).pausedFrom,
    ).toBeNull();
  });

  it('is explained and changes nothing where the law counts all time', () => {
    const { on, reasons } = reckon(rule({}), at('2026-11-02'), [pause('2026-11-05')], freeDays);
    expect(on).toBe('2026-11-16');
    expect(reasons.at(-1)?.text).toBe('Fristen kan inte pausas: lagen räknar all tid.');
    expect(due(rule({}), '2026-11-02', pause('2026-11-05'), resume('2026-11-09'))).toBe('2026-11-16');
  });

  it.each([
    ['before the trigger', [pause('2026-01-14')], 'Uppehåll före fristens början räknas inte.'],
    ['without a day', [{ ...pause('2026-02-01'), on: null }], 'Uppehåll före fristens början räknas inte.'],
    ['resumed without a pause', [resume('2026-02-01')], 'Fristen var inte pausad 2026-02-01.'],
    ['after the last day', [pause('2026-07-16')], 'Fristen hade gått ut 2026-07-16 och kan inte pausas.'],
  ])('%s changes nothing and is explained', (_, changes, text) => {
    expect(due(of, '2026-01-15', ...changes)).toBe('2026-07-15');
    expect(texts(of, '2026-01-15', ...changes)).toContain(text);
  });

  it('on the last day still stops the clock', () => {
    expect(due(of, '2026-01-15', pause('2026-07-15'))).toBeNull();
  });

  it('begun twice counts from the first', () => {
    const changes = [pause('2026-03-01'), pause('2026-03-05'), resume('2026-03-11')];
    expect(due(of, '2026-01-15', ...changes)).toBe('2026-07-25');
    expect(texts(of, '2026-01-15', ...changes)).toContain('Fristen var redan pausad 2026-03-05.');
  });

  it('and a start on one day cost no day; what stood still stands still', () => {
    expect(due(of, '2026-01-15', pause('2026-03-01'), resume('2026-03-01'))).toBe('2026-07-15');
    const standing = [pause('2026-03-01'), resume('2026-03-05'), pause('2026-03-05'), resume('2026-03-11')];
    expect(due(of, '2026-01-15', ...standing)).toBe('2026-07-25');
  });

  it('is taken by its stated day, whenever it was written', () => {
    expect(due(of, '2026-01-15', resume('2026-03-11'), pause('2026-03-01'))).toBe('2026-07-25');
  });

  it('moves a decided day too, and then past free days only what the law counted', () => {
    const both = rule({ pausable: true, calendar: 'ROLL', extend: { ground: 'skäl', by: 'D3' } });
    expect(
      due(both, '2026-11-02', extend('2026-11-03', '2026-11-28'), pause('2026-11-04'), resume('2026-11-05')),
    ).toBe('2026-11-29');
    // 16 November and five days: a Saturday, so Monday
    expect(due(both, '2026-11-02', pause('2026-11-04'), resume('2026-11-09'))).toBe('2026-11-23');
  });

  it('keeps the time of day of a rule in hours', () => {
    const hours = rule({ duration: 'PT24H', pausable: true });
    expect(due(hours, '2026-11-02T08:15', pause('2026-11-02'), resume('2026-11-04'))).toBe(
      '2026-11-05T08:15',
    );
  });
});

describe('an extension', () => {
  const of = rule({ extend: { ground: 'särskilda skäl', by: 'D3' } });

  it('sets a later last day, which stands as it was decided', () => {
    expect(due(of, '2026-11-02', extend('2026-11-10', '2026-12-26'))).toBe('2026-12-26');
    expect(texts(of, '2026-11-02', extend('2026-11-10', '2026-12-26'))).toContain(
      'Förlängd till 2026-12-26 (särskilda skäl): väntar på läkarintyg.',
    );
    const rolling = rule({ calendar: 'ROLL', extend: { ground: 'skäl', by: 'D1' } });
    expect(due(rolling, '2026-11-02', extend('2026-11-10', '2026-12-26'))).toBe('2026-12-26');
    expect(texts(rolling, '2026-11-02', extend('2026-11-10', '2026-12-26'))).toHaveLength(3);
  });

  it('is not later than a last day that was moved past free days unless it is later than that', () => {
    const rolling = rule({ calendar: 'ROLL', extend: { ground: 'skäl', by: 'D1' } });
    // 14 November is a Saturday, so Monday the 16th
    expect(due(rolling, '2026-10-31', extend('2026-11-10', '2026-11-15'))).toBe('2026-11-16');
    expect(texts(rolling, '2026-10-31', extend('2026-11-10', '2026-11-16'))).toContain(
      '2026-11-16 är inte senare än 2026-11-16 och förlänger inte fristen.',
    );
    expect(due(rolling, '2026-10-31', extend('2026-11-10', '2026-11-17'))).toBe('2026-11-17');
  });

  it.each([
    [
      'where the rule allows none',
      rule({}),
      extend('2026-11-10', '2026-12-01'),
      'Fristen kan inte förlängas.',
    ],
    [
      'to the same day',
      of,
      extend('2026-11-10', '2026-11-16'),
      '2026-11-16 är inte senare än 2026-11-16 och förlänger inte fristen.',
    ],
    [
      'to an earlier day',
      of,
      extend('2026-11-10', '2026-11-12'),
      '2026-11-12 är inte senare än 2026-11-16 och förlänger inte fristen.',
    ],
    [
      'decided too late',
      of,
      extend('2026-11-17', '2026-12-01'),
      'Fristen hade gått ut 2026-11-17 och kan inte förlängas.',
    ],
    ['without a day', of, extend('2026-11-10', null), 'Förlängningen saknar ny sista dag.'],
  ])('%s changes nothing and is explained', (_, under, change, text) => {
    expect(due(under, '2026-11-02', change)).toBe('2026-11-16');
    expect(texts(under, '2026-11-02', change).at(-1)).toBe(text);
  });

  it('may be decided on the last day, or on a day that nobody stated', () => {
    expect(due(of, '2026-11-02', extend('2026-11-16', '2026-11-17'))).toBe('2026-11-17');
    expect(due(of, '2026-11-02', extend(null, '2026-12-01'))).toBe('2026-12-01');
  });

  it('can follow another', () => {
    expect(
      due(of, '2026-11-02', extend('2026-11-10', '2026-12-01'), extend('2026-11-30', '2026-12-15')),
    ).toBe('2026-12-15');
    expect(
      due(of, '2026-11-02', extend('2026-11-10', '2026-12-15'), extend('2026-11-10', '2026-12-01')),
    ).toBe('2026-12-15');
  });

  it('is never longer than the rule allows at a time', () => {
    const short = rule({ extend: { ground: 'skäl', by: 'D3', max: 'P7D' } });
    expect(due(short, '2026-11-02', extend('2026-11-10', '2026-11-23'))).toBe('2026-11-23');
    expect(due(short, '2026-11-02', extend('2026-11-10', '2026-11-24'))).toBe('2026-11-16');
    expect(texts(short, '2026-11-02', extend('2026-11-10', '2026-11-24')).at(-1)).toBe(
      'Fristen får förlängas med högst 7 dagar, till 2026-11-23.',
    );
  });

  it('takes the time of day away from a rule in hours', () => {
    const hours = rule({ duration: 'PT24H', extend: { ground: 'skäl', by: 'D3' } });
    expect(due(hours, '2026-11-02T08:15', extend('2026-11-02', '2026-11-05'))).toBe('2026-11-05');
  });
});

describe('a ceiling', () => {
  it('holds extensions and pauses', () => {
    const of = rule({ ceiling: 'P1M', pausable: true, extend: { ground: 'skäl', by: 'D3' } });
    expect(due(of, '2026-11-02', extend('2026-11-10', '2026-12-24'))).toBe('2026-12-02');
    expect(due(of, '2026-11-02', extend('2026-11-10', '2026-12-02'))).toBe('2026-12-02');
    expect(due(of, '2026-11-02', pause('2026-11-03'), resume('2027-01-03'))).toBe('2026-12-02');
    expect(texts(of, '2026-11-02', extend('2026-11-10', '2026-12-24')).at(-1)).toBe(
      'Fristen kan aldrig bli längre än 1 månad: 2026-12-02.',
    );
    expect(texts(of, '2026-11-02', extend('2026-11-10', '2026-12-02'))).toHaveLength(3);
    expect(due(rule({ ceiling: 'P7D' }), '2026-11-02')).toBe('2026-11-09');
  });

  it('holds both the law’s day and the decided one', () => {
    const of = rule({ ceiling: 'P1M', pausable: true, extend: { ground: 'skäl', by: 'D3' } });
    const changes = [extend('2026-11-03', '2026-11-20'), pause('2026-11-04'), resume('2027-01-04')];
    expect(due(of, '2026-11-02', ...changes)).toBe('2026-12-02');
  });
});

describe('a date that somebody else sets', () => {
  const of = rule({ setBy: 'rätten', setWithin: 'P4M' });

  it('is the latest that it can be until it is stated', () => {
    expect(reckon(of, at('2026-01-31'), [], freeDays)).toMatchObject({
      on: '2026-05-31',
      settable: true,
      pausedFrom: null,
    });
    expect(texts(of, '2026-01-31')).toEqual([
      'Ansökan kom in: 2026-01-31.',
      'Dagen bestäms av rätten, högst 4 månader bort. Till dess räknas den sista möjliga: 2026-05-31.',
    ]);
    expect(reckon(rule({ setBy: 'rätten' }), at('2026-01-31'), [], freeDays)).toMatchObject({
      on: null,
      settable: true,
    });
    expect(texts(rule({ setBy: 'rätten' }), '2026-01-31')[1]).toBe('Dagen bestäms av rätten.');
  });

  it('may lie as far off as the rule says', () => {
    const set = reckon(of, at('2026-01-31'), [extend('2026-02-01', '2026-05-31')], freeDays);
    expect(set).toMatchObject({ on: '2026-05-31', settable: false });
    expect(set.reasons.at(-1)?.text).toBe('Dagen är bestämd till 2026-05-31: väntar på läkarintyg.');
    expect(due(of, '2026-01-31', extend('2026-02-01', '2026-06-01'))).toBe('2026-05-31');
    expect(due(of, '2026-01-31', extend('2026-02-01', '2026-03-15'))).toBe('2026-03-15');
    expect(due(of, '2026-01-31', extend('2026-06-15', '2026-03-15'))).toBe('2026-03-15');
    expect(texts(of, '2026-01-31', extend('2026-02-01', '2026-06-01')).at(-1)).toBe(
      '2026-06-01 ligger längre bort än 2026-05-31.',
    );
    expect(due(of, '2026-01-31', extend('2026-02-01', '2026-01-31'))).toBe('2026-01-31');
    expect(texts(of, '2026-01-31', extend('2026-02-01', '2026-01-30')).at(-1)).toBe(
      '2026-01-30 ligger före fristens början.',
    );
    expect(due(rule({ setBy: 'rätten' }), '2026-01-31', extend('2026-02-01', '2029-01-01'))).toBe(
      '2029-01-01',
    );
  });

  it('can be prolonged by a rule that allows it', () => {
    const prolonged = rule({ setBy: 'rätten', extend: { ground: 'rätten har förlängt tiden', by: 'D1' } });
    const changes = [extend('2026-02-01', '2026-05-01'), extend('2026-04-30', '2026-07-01')];
    expect(due(prolonged, '2026-01-31', ...changes)).toBe('2026-07-01');
    expect(due(of, '2026-01-31', ...changes)).toBe('2026-05-01');
  });

  it('stands as it was set, a free day or not, and under the ceiling', () => {
    const rolling = rule({
      setBy: 'rätten',
      calendar: 'ROLL',
      ceiling: 'P1Y',
      extend: { ground: 'skäl', by: 'D1' },
    });
    expect(due(rolling, '2026-01-31', extend('2026-02-01', '2026-12-26'))).toBe('2026-12-26');
    const longer = [extend('2026-02-01', '2026-12-26'), extend('2026-12-01', '2027-06-01')];
    expect(due(rolling, '2026-01-31', ...longer)).toBe('2027-01-31');
  });
});

const dates = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const durations = fc.constantFrom('P0D', 'P1D', 'P14D', 'P3W', 'P1M', 'P4M', 'P6M', 'P1Y');
const rules = fc
  .record({
    duration: durations,
    calendar: fc.constantFrom('CAL' as const, 'ROLL' as const),
    pausable: fc.boolean(),
    extend: fc.option(
      fc.record({
        ground: fc.constant('skäl'),
        by: fc.constant('D3' as const),
        max: fc.constantFrom('P7D', 'P3M', 'P1Y'),
      }),
      { nil: undefined },
    ),
    ceiling: fc.option(fc.constantFrom('P1Y', 'P3Y'), { nil: undefined }),
  })
  .map((parts) => rule(parts));
const moves = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('pause'), on: dates }),
    fc.record({ kind: fc.constant('resume'), on: dates }),
    fc.record({ kind: fc.constant('extend'), on: dates, until: dates }),
  ),
  { maxLength: 8 },
);
const changesOf = (list: { kind: string; on: string; until?: string }[]): Change[] =>
  list.map(({ kind, on, until }) =>
    kind === 'pause' ? pause(on) : kind === 'resume' ? resume(on) : extend(on, until ?? null),
  );
const never = '9999';

it('gives the same answer whatever order the changes were written in (property)', () => {
  fc.assert(
    fc.property(
      rules,
      dates,
      moves.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      (of, trigger, [list, shuffled]) => {
        const one = reckon(of, at(trigger), changesOf(list), freeDays);
        expect(reckon(of, at(trigger), changesOf(shuffled), freeDays)).toEqual(one);
      },
    ),
  );
});

it('is never shortened by a pause, or by an extension (property)', () => {
  fc.assert(
    fc.property(rules, dates, moves, dates, dates, fc.boolean(), (of, trigger, list, on, until, stops) => {
      const before = due(of, trigger, ...changesOf(list));
      const after = due(of, trigger, ...changesOf(list), stops ? pause(on) : extend(on, until));
      // a clock that a new pause leaves running was never stopped by it, so the two can be compared
      if (!stops || !list.some(({ kind }) => kind === 'resume')) {
        expect((after ?? never) >= (before ?? never)).toBe(true);
      }
    }),
  );
});

it('is longer by the days of a pause that was ended, at least (property)', () => {
  fc.assert(
    fc.property(dates, fc.nat(100), fc.nat(200), (trigger, from, length) => {
      const of = rule({ duration: 'P1Y', pausable: true });
      const start = plus(trigger, from);
      const before = due(of, trigger) ?? never;
      expect(due(of, trigger, pause(start), resume(plus(start, length)))).toBe(plus(before, length));
    }),
  );
});

it('never ends on a free day where the law’s own day is moved, nor before its trigger (property)', () => {
  fc.assert(
    fc.property(rules, dates, moves, (of, trigger, list) => {
      const law = due(of, trigger);
      if (of.calendar === 'ROLL') expect(freeDayOn(freeDays, day(law ?? ''))).toBeNull();
      const { on } = reckon(of, at(trigger), changesOf(list), freeDays);
      if (on !== null) expect(on >= trigger).toBe(true);
    }),
  );
});

it('is never moved where it protects, whatever its row says (property)', () => {
  fc.assert(
    fc.property(dates, (trigger) => {
      const plain = rule({});
      expect(due({ ...plain, calendar: 'ROLL', protects: true }, trigger)).toBe(due(plain, trigger));
    }),
  );
});

/** A date some days later, by the plainest means. */
function plus(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
