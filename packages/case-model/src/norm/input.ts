import { z } from 'zod';
import { kronorSchema, positiveKronorSchema } from '../money.ts';
import { plainDateSchema } from '../time.ts';

/** A calendar month, `YYYY-MM`. */
export const monthSchema = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'skrivs ÅÅÅÅ-MM')
  .brand<'Month'>();
export type Month = z.infer<typeof monthSchema>;

const memberKey = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/);

/** The part of the month that a member belongs to the household; both days count. Left out: the whole month. */
const presenceSchema = z
  .strictObject({ from: plainDateSchema, to: plainDateSchema })
  .refine(({ from, to }) => from <= to, 'slutar före den börjar');

export const adultSchema = z.strictObject({
  key: memberKey,
  present: presenceSchema.optional(),
});

export const childSchema = z
  .strictObject({
    key: memberKey,
    /** whole years, or the day of birth */
    age: z.int().min(0).max(30).optional(),
    born: plainDateSchema.optional(),
    /** is served lunch five days a week, at preschool for example */
    lunchServed: z.boolean().default(false),
    present: presenceSchema.optional(),
  })
  .refine(({ age, born }) => (age === undefined) !== (born === undefined), 'ska ha antingen age eller born');

/** What the household may be granted beside the norm: what was applied for, and what was found reasonable. */
export const costSchema = z.strictObject({
  kind: z.string().min(1).max(60),
  applied: positiveKronorSchema,
  /** what was applied for, when left out */
  approved: positiveKronorSchema.optional(),
  note: z.string().max(500).optional(),
  reasonCode: z.string().max(60).optional(),
});

export const incomeSchema = z.strictObject({
  kind: z.string().min(1).max(60),
  /** key of the member whose income it is */
  person: memberKey,
  /** net, as it was paid */
  amount: positiveKronorSchema,
  /** wages: what the job stimulus and a pupil's exemption are reckoned on */
  employment: z.boolean().default(false),
  /** a pupil's wages earlier in the same calendar year */
  earlierThisYear: positiveKronorSchema.optional(),
  paidOn: plainDateSchema.optional(),
  note: z.string().max(500).optional(),
});

/** Months with or without subsistence support, wherever in the country, oldest first. */
export const supportMonthSchema = z.strictObject({ month: monthSchema, granted: z.boolean() });
export type SupportMonth = z.infer<typeof supportMonthSchema>;

/** A month's calculation as it is asked for. Amounts in kronor in the file, öre inside. */
export const normInputSchema = z.strictObject({
  /** the month that the support concerns; it picks the norm table */
  month: monthSchema,
  adults: z.array(adultSchema).min(1).max(2),
  children: z.array(childSchema).max(20).default([]),
  /** persons in all, when an adult who is not a cohabitant shares the dwelling with others (SoF 12:3) */
  sharedHouseholdSize: z.int().min(2).max(30).optional(),
  /** set higher or lower in the single case for special reasons */
  normChange: z.strictObject({ amount: kronorSchema, reason: z.string().min(1).max(500) }).optional(),
  expenses: z.array(costSchema).max(100).default([]),
  special: z.array(costSchema).max(100).default([]),
  incomes: z.array(incomeSchema).max(200).default([]),
  /** the surplus of the month before, when it is judged to be at hand */
  carriedSurplus: positiveKronorSchema.optional(),
  /** by adult: the months that the job stimulus is judged by */
  support: z.record(memberKey, z.array(supportMonthSchema).max(600)).default({}),
  /** how a part of a month is reckoned: thirtieths, or days of that month */
  dayRate: z.enum(['thirtieths', 'daysOfMonth']).default('thirtieths'),
});
export type NormInput = z.infer<typeof normInputSchema>;
