import { describe, expect, it } from 'vitest';
import { builtInRules } from '../testing/rules.ts';
import type { PlainDate } from '../time.ts';
import { answerDeadline, type DeadlineQuestion } from './answer.ts';
import { mustGiveMotive } from './must-give-motive.ts';
import type { CaseType } from '../definition/case-type.ts';

const rules = builtInRules();
const ask = (rule: string, trigger: string, ...events: NonNullable<DeadlineQuestion['events']>) =>
  answerDeadline({ rule, trigger, events }, rules);
const pause = (on: string) => ({ kind: 'pause' as const, on });
const resume = (on: string) => ({ kind: 'resume' as const, on });
const extend = (on: string, reason?: string) => ({
  kind: 'extend' as const,
  on,
  ...(reason !== undefined && { reason }),
});

describe('the answer', () => {
  it('is a day, with a time only where the rule has one', () => {
    expect(ask('PRELIM_14', '2026-11-02T09:00').due).toBe('2026-11-16');
    expect(ask('DISCHARGE_24H', '2026-11-02T09:00').due).toBe('2026-11-03T09:00');
    expect(ask('COURT_INQUIRY', '2026-11-02').due).toBe('2027-03-02');
    expect(ask('REMARK_REPLY', '2026-11-02').due).toBeNull();
  });

  it('tells each line with its rule, law and whether it is confirmed', () => {
    expect(ask('PRELIM_14', '2026-11-02').reasons).toEqual([
      { rule: 'PRELIM_14', text: 'Anmälan kom in: 2026-11-02.', law: 'SoL 20:2', verified: true },
      { rule: 'PRELIM_14', text: '14 dagar ger 2026-11-16.', law: 'SoL 20:2', verified: true },
    ]);
    expect(ask('SAFETY_ASSESS', '2026-11-02').reasons.every(({ verified }) => !verified)).toBe(true);
  });

  it('takes the row of the trigger’s day', () => {
    expect(ask('PRELIM_14', '2025-06-30').reasons[0]?.law).toBe('gSoL 11:1 a');
    expect(ask('PRELIM_14', '2025-07-01').reasons[0]?.law).toBe('SoL 20:2');
  });

  it('takes pauses in the order of their days', () => {
    expect(ask('LVM_CARE_6M', '2026-01-15', resume('2026-03-11'), pause('2026-03-01')).due).toBe(
      '2026-07-25',
    );
    expect(ask('LVM_CARE_6M', '2026-01-15', pause('2026-03-01')).due).toBeNull();
    expect(ask('LVM_CARE_6M', '2026-01-15', pause('2026-03-01'), resume('2026-03-01')).due).toBe(
      '2026-07-15',
    );
    const again = [pause('2026-03-01'), resume('2026-03-05'), pause('2026-04-01'), resume('2026-04-03')];
    expect(ask('LVM_CARE_6M', '2026-01-15', ...again).due).toBe('2026-07-21');
  });

  it('takes the day of an extension as the new last day, after every pause', () => {
    const answer = ask('CHILD_INV_4M', '2026-11-02', extend('2027-04-30', 'barnet är utomlands'));
    expect(answer.due).toBe('2027-04-30');
    expect(answer.reasons.some(({ text }) => text.includes('barnet är utomlands'))).toBe(true);
    expect(ask('CHILD_INV_4M', '2026-11-02', extend('2027-04-30')).reasons[2]?.text).toContain(
      'utan angivet skäl',
    );
    expect(ask('COURT_INQUIRY', '2026-11-02', extend('2027-02-01', 'rättens dag')).due).toBe('2027-02-01');
  });

  it('explains what the law does not allow, and leaves the day as it was', () => {
    const answer = ask('PRELIM_14', '2026-11-02', pause('2026-11-05'));
    expect(answer.due).toBe('2026-11-16');
    expect(answer.reasons.at(-1)?.text).toBe('Fristen kan inte pausas: lagen räknar all tid.');
    expect(ask('FL_6M', '2026-11-02', extend('2027-06-01')).reasons.at(-1)?.text).toBe(
      'Fristen kan inte förlängas.',
    );
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['PRELIM', '2026-11-02', 'Regeln PRELIM finns inte. Skriv en av: PRELIM_14, LSS_PRELIM_6M'],
    ['PRELIM14', '2026-11-02', 'Regeln PRELIM14 finns inte. Skriv en av: PRELIM_14.'],
    ['LVU_SUBMIT_W1', '2026-11-02', 'Regeln LVU_SUBMIT_W1 finns inte. Skriv en av: LVU_SUBMIT_1W, '],
    ['lvm care', '2026-11-02', 'Regeln lvm care finns inte. Skriv en av: LVM_CARE_6M,'],
    [
      'PRELIM_14',
      '2026-02-29',
      '”2026-02-29” är inget datum som finns. Skriv ÅÅÅÅ-MM-DD eller ÅÅÅÅ-MM-DDTTT:MM.',
    ],
    ['PRELIM_14', '2026-11-02T25:00', '”2026-11-02T25:00” är inget datum som finns.'],
    ['PRELIM_14', '2026-11-02T10:00T11:00', 'är inget datum som finns.'],
    ['PRELIM_14', '2026-11-02T', 'är inget datum som finns.'],
    ['PRELIM_14', '', 'Händelsen som startar fristen: ”” är inget datum som finns.'],
    [
      'PRELIM_14',
      '2012-12-31',
      'PRELIM_14 gäller inte 2012-12-31. Den gäller 2013-01-01–2025-06-30, 2025-07-01–.',
    ],
  ])('%s %s', (rule, trigger, message) => {
    expect(() => ask(rule, trigger)).toThrow(RangeError);
    expect(() => ask(rule, trigger)).toThrow(message);
  });

  it('names at most eight near rules, and every rule when none is near', () => {
    const near = (rule: string) => {
      try {
        ask(rule, '2026-11-02');
      } catch (error) {
        return String(error).split('Skriv en av: ')[1]?.split(', ').length;
      }
    };
    expect(near('LVU')).toBe(8);
    expect(near('QQ')).toBe(new Set(rules.deadlines.map(({ key }) => key)).size);
  });

  it.each([
    [[resume('2026-03-01')], 'Fristen är inte pausad 2026-03-01: resume kräver pause före.'],
    [[resume('2026-03-01'), pause('2026-03-02')], 'Fristen är inte pausad 2026-03-01'],
    [[pause('2026-03-01'), pause('2026-03-02')], 'Fristen är redan pausad 2026-03-02.'],
    [[pause('2026-03-01'), pause('2026-03-01')], 'pause står två gånger på 2026-03-01.'],
    [[pause('2026-01-14')], 'pause 2026-01-14 ligger före händelsen som startar fristen, 2026-01-15.'],
    [[pause('2026-03-01T10:00')], 'pause: ”2026-03-01T10:00” är inget datum som finns. Skriv ÅÅÅÅ-MM-DD.'],
    [[extend('2026-13-01')], 'extend: ”2026-13-01” är inget datum som finns.'],
  ])('of events %j', (events, message) => {
    expect(() => ask('LVM_CARE_6M', '2026-01-15', ...events)).toThrow(message);
  });

  it('of a variant that the rule does not have', () => {
    const question = { rule: 'LVU_AGE_END', trigger: '2012-02-29', variant: 'ground4' };
    expect(() => answerDeadline(question, rules)).toThrow('Den har: ground2, ground3.');
  });
});

describe('closing and reopening a child inquiry (JO 2565-2016)', () => {
  const reopening = {
    within: 'P30D',
    types: ['children.childInvestigation'],
    because: 'x',
    law: 'JO 2565-2016',
  };
  const must = (closedOn: string | null, openedOn: string) =>
    mustGiveMotive(
      reopening as NonNullable<CaseType['reopening']>,
      closedOn as PlainDate | null,
      openedOn as PlainDate,
    );

  it('asks for a motive within the time, its last day counted', () => {
    expect(must('2026-10-03', '2026-11-02')).toBe(true);
    expect(must('2026-10-02', '2026-11-02')).toBe(false);
    expect(must('2026-11-02', '2026-11-02')).toBe(true);
    expect(must('2026-11-02', '2026-10-30')).toBe(true);
  });

  it('asks for nothing when none was closed, or the type has no such guard', () => {
    expect(must(null, '2026-11-02')).toBe(false);
    expect(mustGiveMotive(undefined, '2026-11-01' as PlainDate, '2026-11-02' as PlainDate)).toBe(false);
  });
});
