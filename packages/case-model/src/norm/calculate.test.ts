import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { builtInNorms } from '../testing/norms.ts';
import { calculateNorm } from './calculate.ts';
import { normInputSchema } from './input.ts';

const norms = builtInNorms();
const calculate = (input: z.input<typeof normInputSchema>) =>
  calculateNorm(normInputSchema.parse(input), norms);
const monthsOfSupport = (first: string, count: number, granted = true) =>
  Array.from({ length: count }, (_, at) => {
    const index = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1 + at;
    return { month: `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, granted };
  });

describe('the worked examples', () => {
  test('1: a single adult in 2026', () => {
    expect(
      calculate({
        month: '2026-11',
        adults: [{ key: 'applicant' }],
        expenses: [
          { kind: 'rent', applied: 6200 },
          { kind: 'electricity', applied: 350 },
          { kind: 'homeInsurance', applied: 120 },
          { kind: 'unionFee', applied: 0 },
          { kind: 'unemploymentFund', applied: 140 },
        ],
        incomes: [{ kind: 'activitySupport', person: 'applicant', amount: 4900 }],
      }),
    ).toMatchObject({
      table: '2026',
      norm: 5220,
      expenses: 6810,
      incomes: 4900,
      jobDeduct: 0,
      sum: -7130,
      special: 0,
      balance: -7130,
      granted: 7130,
      subsistence: 7130,
      otherNeeds: 0,
      outcome: 'granted',
      verified: true,
    });
  });

  test('1, without any income: the whole norm is the deficit', () => {
    expect(calculate({ month: '2026-01', adults: [{ key: 'applicant' }] })).toMatchObject({
      norm: 5220,
      sum: -5220,
      granted: 5220,
    });
  });

  const family = {
    month: '2025-09',
    adults: [{ key: 'mother' }, { key: 'father' }],
    children: [
      { key: 'five', age: 5, lunchServed: true },
      { key: 'twelve', age: 12 },
    ],
    expenses: [
      { kind: 'rent', applied: 9400 },
      { kind: 'electricity', applied: 600 },
      { kind: 'homeInsurance', applied: 190 },
      { kind: 'travelToWork', applied: 970 },
    ],
    incomes: [
      { kind: 'wages', person: 'mother', amount: 12000, employment: true },
      { kind: 'childAllowance', person: 'mother', amount: 2650 },
      { kind: 'housingAllowance', person: 'mother', amount: 3300 },
    ],
  };

  test('2: a couple with two children and the job stimulus of one parent', () => {
    const result = calculate({ ...family, support: { mother: monthsOfSupport('2025-01', 8) } });
    expect(result).toMatchObject({
      table: '2025',
      norm: 16110,
      expenses: 11160,
      incomes: 17950,
      jobDeduct: 3000,
      sum: -12320,
      granted: 12320,
    });
    expect(
      result.lines.filter(({ part }) => part === 'norm').map(({ amountOre }) => amountOre / 100),
    ).toEqual([3525, 3525, 2700, 4350, 2010]);
  });

  test('2, without the job stimulus', () => {
    expect(calculate(family)).toMatchObject({ jobDeduct: 0, granted: 9320 });
  });

  const lodger = {
    month: '2025-06',
    adults: [{ key: 'applicant' }],
    sharedHouseholdSize: 5,
    expenses: [
      { kind: 'rent', applied: 3500 },
      { kind: 'electricity', applied: 100 },
      { kind: 'homeInsurance', applied: 90 },
    ],
    incomes: [{ kind: 'wages', person: 'applicant', amount: 8900, employment: true }],
    support: { applicant: monthsOfSupport('2025-02', 4) },
  };

  test('3: a shared household, a surplus, a rejection', () => {
    expect(calculate(lodger)).toMatchObject({
      norm: 4372,
      expenses: 3690,
      jobDeduct: 0,
      sum: 838,
      balance: 838,
      granted: 0,
      surplus: 838,
      outcome: 'rejected',
    });
  });

  test('3, with acute dental care: granted for other needs only', () => {
    expect(calculate({ ...lodger, special: [{ kind: 'acuteDental', applied: 2400 }] })).toMatchObject({
      special: 2400,
      balance: -1562,
      granted: 1562,
      subsistence: 0,
      otherNeeds: 1562,
      surplus: 0,
      outcome: 'granted',
    });
  });
});

describe('the norm', () => {
  test('more than seven members add the step from six to seven', () => {
    const children = Array.from({ length: 7 }, (_, at) => ({ key: `child${at}`, age: 8 }));
    // 7 050 + 7 × 3 790 + (2 810 + 2 × 190)
    expect(calculate({ month: '2025-03', adults: [{ key: 'a' }, { key: 'b' }], children }).norm).toBe(36770);
  });

  test('a child is as old as on the last day of the month', () => {
    const norm = (born: string) =>
      calculate({ month: '2025-05', adults: [{ key: 'a' }], children: [{ key: 'c', born }] }).norm;
    expect(norm('2018-05-31')).toBe(3910 + 3790 + 1400);
    expect(norm('2018-06-01')).toBe(3910 + 3030 + 1400);
  });

  test('lunch is taken off only where the table has such a row', () => {
    const norm = (age: number) =>
      calculate({
        month: '2025-05',
        adults: [{ key: 'a' }],
        children: [{ key: 'c', age, lunchServed: true }],
      }).norm;
    expect(norm(3)).toBe(3910 + 2480 + 1400);
    expect(norm(8)).toBe(3910 + 3790 + 1400);
  });

  test('a parent and a child in a shared household of five have two fifths of the common costs', () => {
    const result = calculate({
      month: '2025-05',
      adults: [{ key: 'a' }],
      children: [{ key: 'c', age: 8 }],
      sharedHouseholdSize: 5,
    });
    expect(result.norm).toBe(3910 + 3790 + 924);
  });

  test('seven in a shared household give öre, and the grant is in whole kronor', () => {
    // 2 810 ÷ 7 = 401,43
    const result = calculate({ month: '2025-05', adults: [{ key: 'a' }], sharedHouseholdSize: 7 });
    expect(result).toMatchObject({ norm: 4311.43, granted: 4311 });
  });

  test.each([
    ['thirtieths', '2025-01', '2025-01-01', '2025-01-15', 15, 30],
    ['thirtieths', '2025-01', '2025-01-16', '2025-01-31', 15, 30],
    ['thirtieths', '2025-02', '2025-02-15', '2025-02-28', 16, 30],
    ['thirtieths', '2025-01', '2025-01-31', '2025-01-31', 1, 30],
    ['daysOfMonth', '2025-02', '2025-02-15', '2025-02-28', 14, 28],
    ['daysOfMonth', '2025-01', '2025-01-31', '2025-01-31', 1, 31],
  ] as const)('a child for a part of the month (%s, %s)', (dayRate, month, from, to, parts, of) => {
    const result = calculate({
      month,
      dayRate,
      adults: [{ key: 'a' }],
      children: [{ key: 'c', age: 8, present: { from, to } }],
    });
    expect(result.lines.find(({ item }) => item === 'personal.c')).toMatchObject({
      amountOre: Math.round((379000 * parts) / of),
      inputs: { parts, of },
      rule: 'partOfMonth',
      verified: false,
    });
  });

  test('common costs follow the days when the household has another size', () => {
    const result = calculate({
      month: '2025-01',
      adults: [{ key: 'a' }],
      children: [{ key: 'c', age: 8, present: { from: '2025-01-11', to: '2025-01-20' } }],
    });
    expect(
      result.lines
        .filter(({ item }) => item === 'common')
        .map(({ inputs, amountOre }) => [inputs['members'], amountOre]),
    ).toEqual([
      [1, 42333],
      [2, 46667],
      [1, 42333],
    ]);
  });

  test('a household that changes on the 31st has no more than one month of common costs', () => {
    const result = calculate({
      month: '2025-01',
      adults: [{ key: 'a' }],
      children: [{ key: 'c', age: 8, present: { from: '2025-01-31', to: '2025-01-31' } }],
    });
    const parts = result.lines.filter(({ item }) => item === 'common').map(({ inputs }) => inputs['parts']);
    expect(parts).toEqual([30, 0]);
  });

  test('a change for special reasons is a line with its reason', () => {
    const result = calculate({
      month: '2026-02',
      adults: [{ key: 'a' }],
      normChange: { amount: -500, reason: 'Fri kost på behandlingshem' },
    });
    expect(result).toMatchObject({ norm: 4720, verified: false });
    expect(result.lines.at(-1)?.text).toBe('Normen sänkt av särskilda skäl: Fri kost på behandlingshem');
    const raised = calculate({
      month: '2026-02',
      adults: [{ key: 'a' }],
      normChange: { amount: 50, reason: 'Diet' },
    });
    expect(raised.lines.at(-1)?.text).toBe('Normen höjd av särskilda skäl: Diet');
  });

  test('derived rows of 2026 are marked, and said', () => {
    const result = calculate({ month: '2026-05', adults: [{ key: 'a' }], children: [{ key: 'c', age: 5 }] });
    expect(result.verified).toBe(false);
    expect(result.lines.find(({ item }) => item === 'personal.c')).toMatchObject({ verified: false });
    expect(result.notes.join()).toContain('inte är bekräftade');
  });
});

describe('incomes and costs', () => {
  test('a pupil’s wages are not counted up to one price base amount in the year', () => {
    const result = (earlierThisYear: number) =>
      calculate({
        month: '2025-07',
        adults: [{ key: 'a' }],
        children: [{ key: 'c', age: 17 }],
        incomes: [{ kind: 'wages', person: 'c', amount: 9000, employment: true, earlierThisYear }],
      }).incomes;
    expect(result(0)).toBe(0);
    expect(result(58800 - 4000)).toBe(5000);
    expect(result(60000)).toBe(9000);
  });

  test('other incomes of a child are counted', () => {
    const incomes = [{ kind: 'maintenanceSupport', person: 'c', amount: 2000 }];
    expect(
      calculate({ month: '2025-07', adults: [{ key: 'a' }], children: [{ key: 'c', age: 7 }], incomes })
        .incomes,
    ).toBe(2000);
  });

  test('the job stimulus is a quarter of all wages of the person, floored to whole kronor', () => {
    const incomes = [
      { kind: 'wages', person: 'a', amount: 1000.5, employment: true },
      { kind: 'wages', person: 'a', amount: 1001, employment: true },
      { kind: 'pension', person: 'a', amount: 4000 },
    ];
    const result = calculate({
      month: '2025-07',
      adults: [{ key: 'a' }],
      incomes,
      support: { a: monthsOfSupport('2025-01', 6) },
    });
    expect(result).toMatchObject({ incomes: 6001.5, jobDeduct: 500 });
  });

  test('the stimulus follows the person, so wages of the other adult are counted in full', () => {
    const result = calculate({
      month: '2025-07',
      adults: [{ key: 'a' }, { key: 'b' }],
      incomes: [{ kind: 'wages', person: 'b', amount: 8000, employment: true }],
      support: { a: monthsOfSupport('2025-01', 6), b: monthsOfSupport('2025-03', 4) },
    });
    expect(result.jobDeduct).toBe(0);
  });

  test('an approved amount lower than the applied one counts, with its note', () => {
    const result = calculate({
      month: '2026-03',
      adults: [{ key: 'a' }],
      expenses: [{ kind: 'rent', applied: 12000, approved: 7500, note: 'högsta godtagbara hyra' }],
    });
    expect(result.expenses).toBe(7500);
    expect(result.lines.find(({ item }) => item === 'rent')?.text).toBe(
      'Skälig kostnad, lägre än det sökta beloppet: högsta godtagbara hyra',
    );
    const silent = calculate({
      month: '2026-03',
      adults: [{ key: 'a' }],
      special: [{ kind: 'glasses', applied: 1200, approved: 900 }],
    });
    expect(silent.lines.at(-1)?.text).toBe('Livsföring i övrigt, lägre än det sökta beloppet');
  });

  test('an approved amount above the applied one is told', () => {
    const { notes } = calculate({
      month: '2026-03',
      adults: [{ key: 'a' }],
      expenses: [{ kind: 'rent', applied: 5000, approved: 6000 }],
    });
    expect(notes).toContain('rent: det godkända beloppet är högre än det sökta.');
  });

  test('a surplus carried from the month before is an income that is not confirmed', () => {
    expect(calculate({ month: '2026-03', adults: [{ key: 'a' }], carriedSurplus: 838 })).toMatchObject({
      incomes: 838,
      granted: 4382,
      verified: false,
    });
  });

  test('both purposes are kept apart', () => {
    expect(
      calculate({ month: '2026-03', adults: [{ key: 'a' }], special: [{ kind: 'glasses', applied: 900 }] }),
    ).toMatchObject({ granted: 6120, subsistence: 5220, otherNeeds: 900 });
  });

  test('exactly nothing is a rejection', () => {
    const incomes = [{ kind: 'pension', person: 'a', amount: 5220 }];
    expect(calculate({ month: '2026-03', adults: [{ key: 'a' }], incomes })).toMatchObject({
      balance: 0,
      granted: 0,
      surplus: 0,
      outcome: 'rejected',
    });
  });
});

describe('what cannot be reckoned says so', () => {
  const one = { adults: [{ key: 'a' }] };
  test.each([
    [
      'no norm of the year',
      { month: '2024-12', ...one },
      'Det finns ingen riksnorm för 2024-12. Tabeller finns för 2025, 2026.',
    ],
    ['a child too old', { month: '2026-01', ...one, children: [{ key: 'c', age: 21 }] }, '21 år'],
    [
      'a period outside the month',
      { month: '2026-01', adults: [{ key: 'a', present: { from: '2026-01-05', to: '2026-02-01' } }] },
      'ligger utanför månaden 2026-01',
    ],
    [
      'an income of nobody',
      { month: '2026-01', ...one, incomes: [{ kind: 'wages', person: 'x', amount: 1 }] },
      'x finns inte i hushållet. Skriv en av: a.',
    ],
    ['a history of nobody', { month: '2026-01', ...one, support: { x: [] } }, 'x finns inte i hushållet'],
    ['the same key twice', { month: '2026-01', adults: [{ key: 'a' }, { key: 'a' }] }, 'samma nyckel, a'],
    [
      'a shared household that is too small',
      {
        month: '2026-01',
        adults: [{ key: 'a' }, { key: 'b' }],
        children: [{ key: 'c', age: 1 }],
        sharedHouseholdSize: 2,
      },
      'mindre än hushållet',
    ],
  ])('%s', (_what, input, message) => {
    expect(() => calculate(input)).toThrow(message);
  });

  test('a pupil’s wages without a price base amount', () => {
    const input = normInputSchema.parse({
      month: '2026-01',
      adults: [{ key: 'a' }],
      children: [{ key: 'c', age: 16 }],
      incomes: [{ kind: 'wages', person: 'c', amount: 100, employment: true }],
    });
    expect(() => calculateNorm(input, { ...norms, priceBaseAmounts: [] })).toThrow(
      'Prisbasbeloppet för året saknas',
    );
  });

  test.each([
    [{ month: '2026-13', ...one }],
    [{ month: '2026-01', adults: [] }],
    [{ month: '2026-01', ...one, children: [{ key: 'c' }] }],
    [{ month: '2026-01', ...one, children: [{ key: 'c', age: 2, born: '2024-01-01' }] }],
    [{ month: '2026-01', ...one, incomes: [{ kind: 'w', person: 'a', amount: -5 }] }],
    [{ month: '2026-01', ...one, incomes: [{ kind: 'w', person: 'a', amount: 1.005 }] }],
    [{ month: '2026-01', adults: [{ key: 'a', present: { from: '2026-01-09', to: '2026-01-08' } }] }],
    [{ month: '2026-01', ...one, unknown: true }],
  ])('input of another shape is refused %#', (input) => {
    expect(normInputSchema.safeParse(input).success).toBe(false);
  });
});
