import { z } from 'zod';
import { normTableSchema, priceBaseAmountSchema } from '../norm/norm-table.ts';
import { plainDateSchema } from '../time.ts';
import { deadlineRuleSchema, monthDaySchema } from './deadline-rule.ts';
import {
  accessProfileKeySchema,
  codeKeySchema,
  delegationLevelSchema,
  lawKeySchema,
  offlineSchema,
  ruleKeySchema,
} from './keys.ts';

/*
 * What is effective-dated and never pinned to a case (rule 5 of the architecture): the row is picked by the date that
 * the rule attaches to. A key may stand in several rows whose times do not overlap.
 */

const valid = { validFrom: plainDateSchema, validTo: plainDateSchema.nullable().default(null) };
const proof = { verified: z.boolean().default(true), source: z.string().max(300).optional() };

/** A paragraph that rules, forms and decisions point to. */
export const legalReferenceSchema = z.strictObject({
  key: lawKeySchema,
  /** what it says, in a few Swedish words */
  title: z.string().min(1).max(200),
  ...valid,
  /** the paragraph that it replaced, which older forms still name */
  formerly: z.string().max(60).optional(),
  ...proof,
});
export type LegalReference = z.infer<typeof legalReferenceSchema>;

export const codeListSchema = z.strictObject({
  key: codeKeySchema,
  name: z.string().min(1).max(120),
  codes: z
    .array(
      z.strictObject({
        key: codeKeySchema,
        name: z.string().min(1).max(160),
        ...valid,
        verified: z.boolean().default(true),
      }),
    )
    .min(1),
  ...proof,
});
export type CodeList = z.infer<typeof codeListSchema>;

/** A level of the board's delegation schedule, and the roles that hold it. */
export const delegationSchema = z.strictObject({
  level: delegationLevelSchema,
  name: z.string().min(1).max(120),
  /** true: a body or its chair decides, and a worker records what was decided */
  body: z.boolean().default(false),
  ...valid,
});

export const accessProfileSchema = z.strictObject({
  key: accessProfileKeySchema,
  name: z.string().min(1).max(120),
  help: z.string().min(1).max(400),
  law: z.array(lawKeySchema).default([]),
});

/** A statutory register: when it is sent, and the variables it asks for. */
export const registerSchema = z.strictObject({
  key: codeKeySchema,
  name: z.string().min(1).max(160),
  receiver: z.string().min(1).max(120),
  /** the day or time that it tells of, in Swedish */
  reference: z.string().min(1).max(200),
  /** the deadline rule by which it is sent */
  due: ruleKeySchema.optional(),
  law: z.array(lawKeySchema).default([]),
  variables: z
    .array(
      z.strictObject({
        key: codeKeySchema,
        name: z.string().min(1).max(160),
        codes: codeKeySchema.optional(),
        /** a value that the receiver does not take, as a regular expression, and what to do about it in Swedish */
        doubt: z
          .strictObject({ pattern: z.string().min(1).max(120), message: z.string().min(1).max(200) })
          .optional(),
        verified: z.boolean().default(true),
      }),
    )
    .min(1),
  ...valid,
  ...proof,
});
export type Register = z.infer<typeof registerSchema>;

/** How long a file is kept. */
export const retentionSchema = z.strictObject({
  key: codeKeySchema,
  name: z.string().min(1).max(160),
  /** years from the last note; null: never destroyed */
  years: z.int().min(0).max(100).nullable(),
  /** whether research keeps files of the days 5, 15 and 25 and of the listed places (SoF 13:1) */
  researchSelection: z.boolean(),
  law: z.array(lawKeySchema).default([]),
  ...valid,
  ...proof,
});
export type Retention = z.infer<typeof retentionSchema>;

/**
 * A day on which nothing is due (lag 1930:173), told in one way: a date of each year, a number of days from Easter Sunday,
 * a weekday of every week (1 Monday to 7 Sunday), or the weekday among the seven days that begin on a date.
 */
export const freeDaySchema = z
  .strictObject({
    key: codeKeySchema,
    /** Swedish, as in *… är långfredagen* */
    name: z.string().min(1).max(80),
    date: monthDaySchema.optional(),
    easter: z.int().min(-60).max(60).optional(),
    everyWeek: z.int().min(1).max(7).optional(),
    weekday: z.strictObject({ day: z.int().min(1).max(7), from: monthDaySchema }).optional(),
    /** by which such a day is passed over */
    law: lawKeySchema,
    ...valid,
    ...proof,
  })
  .refine((day) => ['date', 'easter', 'everyWeek', 'weekday'].filter((way) => way in day).length === 1, {
    error: 'Den fria dagen ska anges på exakt ett sätt.',
    params: { hint: 'Skriv en av: date, easter, everyWeek, weekday.' },
  });
export type FreeDay = z.infer<typeof freeDaySchema>;

/** Which files research keeps of those that would be destroyed (SoF 13:1): by day of birth, or by place. */
export const researchSelectionSchema = z.strictObject({
  key: codeKeySchema,
  name: z.string().min(1).max(160),
  /** days of the month that a person was born on */
  birthDays: z.array(z.int().min(1).max(31)).min(1),
  /** municipality codes of four digits, and county codes of two: everything is kept there */
  municipalities: z.array(z.string().regex(/^\d{4}$/)).default([]),
  counties: z.array(z.string().regex(/^\d{2}$/)).default([]),
  law: z.array(lawKeySchema).min(1),
  ...valid,
  ...proof,
});
export type ResearchSelection = z.infer<typeof researchSelectionSchema>;

/** What may be searched for, for which purpose (SoLPuF 12, 15 and 20 §§). */
export const searchPurposeSchema = z.strictObject({
  key: codeKeySchema,
  name: z.string().min(1).max(160),
  terms: z.array(z.enum(['name', 'identityNumber', 'caseNumber', 'content', 'attribute'])).min(1),
  law: z.array(lawKeySchema).min(1),
  ...valid,
  ...proof,
});
export type SearchPurpose = z.infer<typeof searchPurposeSchema>;

/** Whether a command may wait for the network. */
export const commandRuleSchema = z.strictObject({ name: codeKeySchema, offline: offlineSchema });

/** A part of the rule book: a file under `definitions/shared/` or `definitions/<area>/rules/`. All parts are merged. */
export const rulebookSchema = z.strictObject({
  references: z.array(legalReferenceSchema).default([]),
  deadlines: z.array(deadlineRuleSchema).default([]),
  freeDays: z.array(freeDaySchema).default([]),
  codeLists: z.array(codeListSchema).default([]),
  delegation: z.array(delegationSchema).default([]),
  accessProfiles: z.array(accessProfileSchema).default([]),
  registers: z.array(registerSchema).default([]),
  retention: z.array(retentionSchema).default([]),
  researchSelections: z.array(researchSelectionSchema).default([]),
  searchPurposes: z.array(searchPurposeSchema).default([]),
  commands: z.array(commandRuleSchema).default([]),
  norms: z.array(normTableSchema).default([]),
  priceBaseAmounts: z.array(priceBaseAmountSchema).default([]),
});
export type Rulebook = z.infer<typeof rulebookSchema>;

/** The whole rule book as it is stored and served. */
export const rulebookContentSchema = rulebookSchema.extend({ key: z.literal('rulebook') });
export type RulebookContent = z.infer<typeof rulebookContentSchema>;
