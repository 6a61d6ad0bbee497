import { expect, it } from 'vitest';
import { builtInRules } from '../testing/rules.ts';
import { workedDates } from '../testing/worked-dates.ts';
import { answerDeadline } from './answer.ts';

const rules = builtInRules();

it.each(workedDates)('%s from %s is %s (%s)', (name, trigger, due) => {
  const [rule = '', variant] = name.split('/');
  const answer = answerDeadline({ rule, trigger, ...(variant !== undefined && { variant }) }, rules);
  expect(answer.due ?? '-').toBe(due);
  expect(answer.reasons[0]?.text).toContain(trigger.slice(0, 10));
});

it('has a hand-worked date for every rule', () => {
  const worked = new Set(workedDates.map(([name]) => name.split('/')[0]));
  expect(rules.deadlines.map(({ key }) => key).filter((key) => !worked.has(key))).toEqual([]);
});

it('cites only paragraphs that stand among the references, and moves no duty to protect', () => {
  const known = new Set(rules.references.map(({ key }) => key));
  const cited = [...rules.deadlines.flatMap(({ law }) => law), ...rules.freeDays.map(({ law }) => law)];
  expect(cited.filter((law) => !known.has(law))).toEqual([]);
  expect(rules.deadlines.filter(({ protects, calendar }) => protects && calendar === 'ROLL')).toEqual([]);
});

it('has rows of a key that follow each other without overlap', () => {
  for (const key of new Set(rules.deadlines.map((rule) => rule.key))) {
    const rows = rules.deadlines
      .filter((rule) => rule.key === key)
      .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
    for (const [at, row] of rows.slice(1).entries()) {
      expect(rows[at]?.validTo ?? '9999').toSatisfy((end: string) => end < row.validFrom);
    }
  }
});

it('calls what nobody has confirmed unverified, and says why', () => {
  for (const { verified, source, key } of rules.deadlines) if (!verified) expect(source, key).toBeTruthy();
  for (const { verified, source, key } of rules.references) if (!verified) expect(source, key).toBeTruthy();
});

it('sends every register by a rule, and asks for the six times of a matter where it is decided', () => {
  const known = new Set(rules.deadlines.map(({ key }) => key));
  for (const { due } of rules.registers) expect(known).toContain(due);
  const times = [
    'firstContactAt',
    'applicationReceivedAt',
    'completeAt',
    'investigationOpenedAt',
    'decidedAt',
    'executedAt',
  ];
  for (const key of ['financialMonthly', 'olderAndDisability', 'lss', 'childrenPlacements', 'kolada']) {
    const register = rules.registers.find((one) => one.key === key);
    expect(register?.variables.map((variable) => variable.key)).toEqual(expect.arrayContaining(times));
  }
});
