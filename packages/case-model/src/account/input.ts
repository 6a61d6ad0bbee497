import { z } from 'zod';
import { positiveKronorSchema } from '../money.ts';
import { plainDateSchema } from '../time.ts';

const key = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);

/** Kinds of income and expense that the form asks for; `other` alone says nothing (check 6). */
export const incomeCategorySchema = z.enum([
  'pension',
  'wages',
  'benefit',
  'interest',
  'sale',
  'inheritance',
  'other',
]);
export const expenseCategorySchema = z.enum([
  'housing',
  'food',
  'clothing',
  'health',
  'pocketMoney',
  'insurance',
  'tax',
  'fee',
  'gift',
  'support',
  'loanPayment',
  'purchase',
  'other',
]);

export const consentSchema = z.strictObject({
  key,
  kind: z.enum(['withdrawal', 'loan', 'property', 'gift', 'support', 'placement']),
  /** the application came in */
  appliedOn: plainDateSchema.optional(),
  decidedOn: plainDateSchema,
  /** the account that a withdrawal may be made from, and how much in all */
  account: key.optional(),
  amount: positiveKronorSchema.optional(),
});

export const moneyAccountSchema = z.strictObject({
  key,
  name: z.string().min(1).max(120),
  /** closed for withdrawals without the chief guardian's consent (överförmyndarspärr) */
  blocked: z.boolean().default(false),
  opening: positiveKronorSchema,
  closing: positiveKronorSchema,
  /** the balance of the bank's annual statement; left out: no statement enclosed */
  statement: positiveKronorSchema.optional(),
});

export const debtSchema = z.strictObject({
  key,
  name: z.string().min(1).max(120),
  opening: positiveKronorSchema,
  closing: positiveKronorSchema,
  proven: z.boolean(),
  consent: key.optional(),
});

export const incomeRowSchema = z.strictObject({
  category: incomeCategorySchema,
  text: z.string().max(200).default(''),
  amount: positiveKronorSchema,
  on: plainDateSchema.optional(),
  /** before tax, as it must stand */
  gross: z.boolean().default(true),
  /** the decision of the benefit or the pension statement is enclosed */
  proven: z.boolean().default(true),
});

export const expenseRowSchema = z.strictObject({
  category: expenseCategorySchema,
  text: z.string().max(200).default(''),
  amount: positiveKronorSchema,
  on: plainDateSchema.optional(),
  /** whom the money went to, when that is somebody close */
  to: z.enum(['principal', 'guardian', 'relative']).optional(),
  /** paid in cash; `receipt`: signed for, or moved to the person's own account */
  cash: z.boolean().default(false),
  receipt: z.boolean().default(false),
  consent: key.optional(),
});

export const withdrawalSchema = z.strictObject({
  account: key,
  on: plainDateSchema,
  amount: positiveKronorSchema,
  cash: z.boolean().default(false),
  consent: key.optional(),
  /** what may be taken from a blocked account without consent (FB 14:8) */
  ground: z.enum(['interest', 'reserved']).optional(),
});

export const propertyDealSchema = z.strictObject({
  kind: z.enum(['sale', 'purchase', 'gift', 'letting']),
  contractOn: plainDateSchema,
  consent: key.optional(),
});

/** An account of a guardian, god man or administrator (FB 14:15, 14:18), as handed in. Kronor in the file, öre inside. */
export const accountInputSchema = z.strictObject({
  kind: z.enum(['annual', 'final']),
  period: z.strictObject({ from: plainDateSchema, to: plainDateSchema }),
  receivedOn: plainDateSchema,
  mandate: z.strictObject({
    appointedOn: plainDateSchema,
    endedOn: plainDateSchema.optional(),
    /** the guardian manages an estate of a deceased person */
    estate: z.boolean().default(false),
  }),
  /** what the period opens with: the last reviewed account, or in the first year the inventory */
  previous: z
    .strictObject({
      kind: z.enum(['account', 'inventory']),
      balances: z.record(key, positiveKronorSchema),
    })
    .optional(),
  accounts: z.array(moneyAccountSchema).min(1).max(100),
  /** securities, property and the like at the end of the period: beside the balance, counted for the fee */
  otherAssets: z
    .array(z.strictObject({ name: z.string().min(1).max(120), value: positiveKronorSchema }))
    .max(200)
    .default([]),
  debts: z.array(debtSchema).max(100).default([]),
  incomes: z.array(incomeRowSchema).max(2000).default([]),
  expenses: z.array(expenseRowSchema).max(5000).default([]),
  withdrawals: z.array(withdrawalSchema).max(2000).default([]),
  propertyDeals: z.array(propertyDealSchema).max(50).default([]),
  consents: z.array(consentSchema).max(200).default([]),
  /** placements other than those allowed without consent (FB 14:5) */
  placements: z
    .array(
      z.strictObject({ name: z.string().min(1).max(120), allowed: z.boolean(), consent: key.optional() }),
    )
    .max(200)
    .default([]),
  moneyKeptApart: z.boolean(),
  signed: z.boolean(),
  fee: z.strictObject({ requested: positiveKronorSchema, reportEnclosed: z.boolean() }).optional(),
  /** what the reviewer knows is missing beside what the checks find */
  missing: z.array(z.string().min(1).max(200)).max(100).default([]),
  /** the reviewer's own results */
  adjusted: z.boolean().default(false),
  remark: z.string().max(1000).optional(),
});
export type AccountInput = z.infer<typeof accountInputSchema>;
