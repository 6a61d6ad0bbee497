import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { builtInNorms } from '../testing/norms.ts';
import { accountInputSchema } from './input.ts';
import { reviewAccount } from './review.ts';
import { defaultReviewSettings } from './settings.ts';

type Input = z.input<typeof accountInputSchema>;

const salary = { key: 'salary', name: 'Transaktionskonto', opening: 12000, closing: 15000, statement: 15000 };
const savings = {
  key: 'savings',
  name: 'Sparkonto',
  blocked: true,
  opening: 40000,
  closing: 40400,
  statement: 40400,
};
const pension = { category: 'pension', amount: 180000 } as const;
const interest = { category: 'interest', amount: 400 } as const;

/** An account for 2025 in which nothing is wrong. */
const good: Input = {
  kind: 'annual',
  period: { from: '2025-01-01', to: '2025-12-31' },
  receivedOn: '2026-02-20',
  mandate: { appointedOn: '2022-05-04' },
  previous: { kind: 'account', balances: { salary: 12000, savings: 40000 } },
  accounts: [salary, savings],
  incomes: [pension, interest],
  expenses: [
    { category: 'tax', amount: 40000 },
    { category: 'housing', amount: 90000 },
    { category: 'food', amount: 47000 },
  ],
  moneyKeptApart: true,
  signed: true,
};
const review = (parts: Partial<Input> = {}) =>
  reviewAccount(accountInputSchema.parse({ ...good, ...parts }), builtInNorms());
const checks = (parts: Partial<Input>) => review(parts).findings.map(({ check, kind }) => `${check} ${kind}`);

test('an account in which nothing is wrong is approved', () => {
  expect(review()).toMatchObject({
    result: 'approved',
    findings: [],
    balance: { opening: 5200000, incomes: 18040000, closing: 5540000, expenses: 17700000, difference: 0 },
    feePayer: null,
    completeBy: null,
  });
});

describe('check 1, the period', () => {
  test.each<[string, Partial<Input>, string[]]>([
    ['another year', { period: { from: '2024-12-31', to: '2025-12-31' } }, ['1 error']],
    ['an end before the year’s', { period: { from: '2025-01-01', to: '2025-12-30' } }, ['1 error']],
    [
      'from the appointment in the first year',
      { mandate: { appointedOn: '2025-03-10' }, period: { from: '2025-03-10', to: '2025-12-31' } },
      [],
    ],
    ['the whole year, but appointed in it', { mandate: { appointedOn: '2025-03-10' } }, ['1 error']],
    [
      'a final account to the end of the mandate',
      {
        kind: 'final',
        mandate: { appointedOn: '2022-05-04', endedOn: '2025-08-31' },
        period: { from: '2025-01-01', to: '2025-08-31' },
      },
      [],
    ],
    [
      'a final account to the year’s end',
      { kind: 'final', mandate: { appointedOn: '2022-05-04', endedOn: '2025-08-31' } },
      ['1 error'],
    ],
    ['a final account of a mandate that goes on', { kind: 'final' }, ['1 error']],
  ])('%s', (_what, parts, expected) => {
    expect(checks(parts)).toEqual(expected);
  });

  test('says which period it should be, by the right paragraph', () => {
    const [finding] = review({ period: { from: '2025-01-02', to: '2025-12-31' } }).findings;
    expect(finding).toEqual({
      check: 1,
      kind: 'error',
      text: 'Perioden ska vara 2025-01-01 till 2025-12-31, men räkningen gäller 2025-01-02 till 2025-12-31.',
      law: 'FB 14:15',
      verified: true,
    });
    const final = review({
      kind: 'final',
      mandate: { appointedOn: '2025-02-01', endedOn: '2025-08-31' },
      period: { from: '2025-01-01', to: '2025-08-31' },
    }).findings[0];
    expect(final).toMatchObject({ law: 'FB 14:18' });
    expect(final?.text).toContain('2025-02-01 till 2025-08-31');
  });
});

describe('check 2, the opening balance', () => {
  test('each account opens with what the last account closed with', () => {
    const previous = { kind: 'account', balances: { salary: 11900, savings: 40000 } } as const;
    expect(review({ previous }).findings.map(({ text }) => text)).toEqual([
      'Transaktionskonto: ingående 12\u00a0000\u00a0kr, men förra räkningen slutade på 11\u00a0900\u00a0kr.',
    ]);
  });

  test('an account that is gone is missed, an emptied one is not', () => {
    const balances = { salary: 12000, savings: 40000, old: 50, emptied: 0 };
    const { findings } = review({ previous: { kind: 'inventory', balances } });
    expect(findings.map(({ text }) => text)).toEqual([
      'Kontot old fanns i förteckningen med 50\u00a0kr men saknas i räkningen.',
    ]);
  });

  test('a new account opens with nothing', () => {
    const previous = { kind: 'account', balances: { salary: 12000 } } as const;
    expect(checks({ previous })).toEqual(['2 error']);
  });

  test('nothing to compare with is missing, and asked for', () => {
    const { findings, completeBy } = reviewAccount(
      accountInputSchema.parse({ ...good, previous: undefined }),
      builtInNorms(),
    );
    expect(findings.map(({ check, kind }) => `${check} ${kind}`)).toEqual(['2 missing', '16 action']);
    expect(completeBy).toBe('2026-03-13');
  });
});

test('check 3: assets and incomes are assets and expenses, to the öre', () => {
  const { findings } = review({ incomes: [{ category: 'pension', amount: 180400.5 }] });
  expect(findings.map(({ check, kind }) => `${check} ${kind}`)).toEqual(['3 error']);
  expect(findings[0]?.text).toContain('Det skiljer 0,50\u00a0kr.');
});

test('check 4: each closing balance is the statement’s, or a statement is missing', () => {
  expect(checks({ accounts: [{ ...salary, statement: 15001 }, savings] })).toEqual(['4 error']);
  expect(checks({ accounts: [{ ...salary, statement: undefined }, savings] })).toEqual([
    '4 missing',
    '16 action',
  ]);
});

describe('check 5, gross incomes', () => {
  test('net incomes and missing proofs are warned of', () => {
    expect(checks({ incomes: [{ ...pension, gross: false }, interest] })).toEqual(['5 warning']);
    const { findings } = review({
      incomes: [{ ...pension, text: 'Allmän pension', proven: false }, interest],
    });
    expect(findings[0]?.text).toBe('Allmän pension: beslut eller kontrolluppgift är inte bifogat.');
  });

  test('taxed incomes want tax among the expenses; interest alone does not', () => {
    const noTax = [
      { category: 'housing', amount: 90000 },
      { category: 'food', amount: 87000 },
    ] as const;
    expect(checks({ expenses: [...noTax] })).toEqual(['5 warning']);
    expect(checks({ expenses: [...noTax], incomes: [{ category: 'sale', amount: 180400 }] })).toEqual([]);
  });
});

test('check 6: a lump sum on either side is an error', () => {
  expect(checks({ incomes: [{ category: 'other', amount: 180400 }] })).toEqual(['6 error']);
  expect(
    checks({
      incomes: [{ category: 'sale', amount: 180400 }],
      expenses: [
        { category: 'other', amount: 100000 },
        { category: 'other', amount: 77000 },
      ],
    }),
  ).toEqual(['6 error']);
  expect(
    checks({
      incomes: [
        { category: 'sale', amount: 180000 },
        { category: 'other', amount: 400 },
      ],
    }),
  ).toEqual([]);
});

describe('check 7, debts', () => {
  const debt = { key: 'loan', name: 'Banklån', opening: 5000, closing: 4000, proven: true };
  test('an old proven debt is in order, an unproven one is not', () => {
    expect(checks({ debts: [debt] })).toEqual([]);
    expect(checks({ debts: [{ ...debt, proven: false }] })).toEqual(['7 error']);
  });

  test('a new debt needs a consent to a loan', () => {
    const fresh = { ...debt, opening: 0, consent: 'c1' };
    expect(checks({ debts: [fresh] })).toEqual(['7 error']);
    const consents = [{ key: 'c1', kind: 'withdrawal', decidedOn: '2025-02-01' }] as const;
    expect(checks({ debts: [fresh], consents: [...consents] })).toEqual(['7 error']);
    expect(
      checks({ debts: [fresh], consents: [{ key: 'c1', kind: 'loan', decidedOn: '2025-02-01' }] }),
    ).toEqual([]);
    expect(checks({ debts: [{ ...debt, opening: 0, closing: 0 }] })).toEqual([]);
  });
});

describe('check 8, blocked accounts', () => {
  const consents = [
    { key: 'c1', kind: 'withdrawal', decidedOn: '2025-04-01', account: 'savings', amount: 5000 },
  ] as Input['consents'];
  const taken = { account: 'savings', on: '2025-04-02', amount: 3000, consent: 'c1' };
  test.each<[string, Partial<Input>, string[]]>([
    ['with consent', { withdrawals: [taken], consents }, []],
    ['on the day of the consent', { withdrawals: [{ ...taken, on: '2025-04-01' }], consents }, []],
    ['without consent', { withdrawals: [{ ...taken, consent: undefined } as never], consents }, ['8 error']],
    ['before the consent', { withdrawals: [{ ...taken, on: '2025-03-31' }], consents }, ['8 error']],
    ['more than the consent in all', { withdrawals: [taken, taken], consents }, ['8 error']],
    ['exactly the consent in all', { withdrawals: [taken, { ...taken, amount: 2000 }], consents }, []],
    [
      'interest of this year and last',
      { withdrawals: [{ ...taken, consent: undefined, ground: 'interest' } as never] },
      [],
    ],
    [
      'from an open account',
      { withdrawals: [{ ...taken, account: 'salary', consent: undefined } as never] },
      [],
    ],
    [
      'by a consent for another account',
      {
        withdrawals: [taken],
        consents: [{ key: 'c1', kind: 'withdrawal', decidedOn: '2025-04-01', account: 'salary' }],
      },
      ['8 error'],
    ],
    [
      'by a consent without account and amount',
      { withdrawals: [taken], consents: [{ key: 'c1', kind: 'withdrawal', decidedOn: '2025-04-01' }] },
      [],
    ],
  ])('%s', (_what, parts, expected) => {
    expect(checks(parts)).toEqual(expected);
  });
});

describe('check 9, deals with real property', () => {
  const deal = { kind: 'sale', contractOn: '2025-08-31', consent: 'c1' } as const;
  const consent = (decidedOn: string, appliedOn?: string) => [
    { key: 'c1', kind: 'property', decidedOn, ...(appliedOn !== undefined && { appliedOn }) } as const,
  ];
  test.each<[string, Input['consents'], string[]]>([
    ['no consent', [], ['9 error']],
    ['a consent of 28 February has run out', consent('2025-02-28'), ['9 error']],
    ['on the last day', consent('2025-03-01'), []],
    ['a consent of 31 March is good to 30 September', consent('2025-03-31'), []],
    ['sought within a month from the contract', consent('2025-11-10', '2025-09-30'), []],
    ['sought a day too late', consent('2025-11-10', '2025-10-01'), ['9 error']],
    ['decided afterwards without a day of application', consent('2025-09-02'), ['9 error']],
  ])('%s', (_what, consents, expected) => {
    expect(checks({ propertyDeals: [deal], consents: [...(consents ?? [])] })).toEqual(expected);
  });
});

describe('checks 10 to 12', () => {
  const rest = [
    { category: 'tax', amount: 40000 },
    { category: 'housing', amount: 90000 },
  ] as const;
  const spending = (row: object) => ({ expenses: [...rest, { amount: 47000, ...row }] }) as Partial<Input>;
  test('10: presents beyond a modest value, and support without consent', () => {
    const gift = (amount: number, more: object = {}) => ({
      expenses: [
        ...rest,
        { category: 'food', amount: 47000 - amount },
        { category: 'gift', amount, ...more },
      ],
    });
    expect(checks(gift(1000) as Partial<Input>)).toEqual([]);
    expect(checks(gift(1000.01) as Partial<Input>)).toEqual(['10 warning']);
    const consents = [{ key: 'g', kind: 'gift', decidedOn: '2025-01-02' }] as Input['consents'];
    expect(checks({ ...gift(9000, { consent: 'g' }), consents } as Partial<Input>)).toEqual([]);
    expect(checks(spending({ category: 'support', text: 'Bidrag till syster' }))).toEqual(['10 warning']);
    const support = [{ key: 's', kind: 'support', decidedOn: '2025-01-02' }] as Input['consents'];
    expect(checks({ ...spending({ category: 'support', consent: 's' }), consents: support })).toEqual([]);
  });

  test('11: money that is not kept apart, and placements without consent', () => {
    expect(checks({ moneyKeptApart: false })).toEqual(['11 warning']);
    const placements = [
      { name: 'Räntefond', allowed: true },
      { name: 'Aktier', allowed: false, consent: 'p' },
    ];
    expect(checks({ placements })).toEqual(['11 warning']);
    expect(
      checks({ placements, consents: [{ key: 'p', kind: 'placement', decidedOn: '2025-01-02' }] }),
    ).toEqual([]);
  });

  test('12: cash pocket money without a receipt, as a rule that is not confirmed', () => {
    const { findings } = review(spending({ category: 'pocketMoney', cash: true }));
    expect(findings).toMatchObject([{ check: 12, kind: 'warning', verified: false, law: null }]);
    expect(checks(spending({ category: 'pocketMoney', cash: true, receipt: true }))).toEqual([]);
    expect(checks(spending({ category: 'pocketMoney' }))).toEqual([]);
  });
});

describe('check 13, what a reviewer should look at', () => {
  test('money to the guardian or a relative, but not the fee', () => {
    const expenses = (category: string, to: string) =>
      ({
        expenses: [...(good.expenses ?? []).slice(0, 2), { category, amount: 47000, to }],
      }) as Partial<Input>;
    expect(checks(expenses('purchase', 'guardian'))).toEqual(['13 risk']);
    expect(checks(expenses('purchase', 'relative'))).toEqual(['13 risk']);
    expect(checks(expenses('fee', 'guardian'))).toEqual([]);
    expect(checks(expenses('purchase', 'principal'))).toEqual([]);
    expect(review(expenses('purchase', 'guardian')).result).toBe('approved');
  });

  test('many cash withdrawals from one account', () => {
    const cash = (count: number) => ({
      withdrawals: Array.from({ length: count }, () => ({
        account: 'salary',
        on: '2025-05-05',
        amount: 500,
        cash: true,
      })),
    });
    expect(checks(cash(11))).toEqual([]);
    expect(checks(cash(12))).toEqual(['13 risk']);
    const cards = cash(12).withdrawals.map((row) => ({ ...row, cash: false }));
    expect(checks({ withdrawals: cards })).toEqual([]);
  });

  test('an expense far above the usual one of its kind', () => {
    const rows = (amounts: number[]) =>
      ({
        expenses: [
          { category: 'tax', amount: 40000 },
          ...amounts.map((amount) => ({ category: 'purchase', amount })),
          { category: 'food', amount: 137000 - amounts.reduce((sum, amount) => sum + amount, 0) },
        ],
      }) as Partial<Input>;
    expect(checks(rows([900, 1000, 1000, 12000]))).toEqual(['13 risk']);
    expect(checks(rows([900, 1000, 1000, 9999]))).toEqual([]);
    expect(checks(rows([900, 1000, 12000]))).toEqual([]);
    expect(checks(rows([9000, 9000, 9000, 45000]))).toEqual([]);
  });
});

test('check 14: an account that is not signed cannot be approved', () => {
  expect(checks({ signed: false })).toEqual(['14 error']);
  expect(review({ signed: false }).result).toBe('notApproved');
});

describe('check 15 and 16, what is missing', () => {
  test('a fee wants a report of the work', () => {
    const { findings, result, completeBy } = review({ fee: { requested: 8000, reportEnclosed: false } });
    expect(findings.map(({ check, kind }) => `${check} ${kind}`)).toEqual(['15 missing', '16 action']);
    expect(result).toBe('notApproved');
    expect(completeBy).toBe('2026-03-13');
    expect(checks({ fee: { requested: 8000, reportEnclosed: true } })).toEqual([]);
  });

  test('one letter asks for everything, by the day that the guideline gives', () => {
    const input = accountInputSchema.parse({ ...good, missing: ['Kvitto på resa.'] });
    const { findings, result } = reviewAccount(input, builtInNorms(), {
      ...defaultReviewSettings,
      completionDays: 10,
    });
    expect(findings.at(-1)).toMatchObject({
      check: 16,
      kind: 'action',
      text: 'Begär komplettering senast 2026-03-02: Kvitto på resa.',
      law: 'FB 14:20',
    });
    expect(result).toBe('notApproved');
  });
});

test('the reviewer’s own result: after adjustment, or with a remark', () => {
  expect(review({ adjusted: true }).result).toBe('approvedAfterAdjustment');
  expect(review({ remark: 'Kvitton saknades.' }).result).toBe('approvedWithRemark');
  expect(review({ adjusted: true, signed: false }).result).toBe('notApproved');
});

test('a year without a price base amount cannot tell who pays', () => {
  const input = accountInputSchema.parse({ ...good, fee: { requested: 8000, reportEnclosed: true } });
  expect(() => reviewAccount(input, { priceBaseAmounts: [] })).toThrow('Prisbasbeloppet för 2025 saknas');
});

test('the fee counts income gross, and money with other assets', () => {
  const { feePayer } = review({
    fee: { requested: 8000, reportEnclosed: true },
    otherAssets: [{ name: 'Fonder', value: 70000 }],
  });
  // 180 400 − 155 820, and 55 400 + 70 000 − 117 600
  expect(feePayer).toMatchObject({ payer: 'principal', principalAtMost: 24580_00 + 7800_00 });
});
