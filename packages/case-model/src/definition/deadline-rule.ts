import { z } from 'zod';
import { plainDateSchema } from '../time.ts';
import { codeKeySchema, delegationLevelSchema, lawKeySchema, ruleKeySchema } from './keys.ts';

/** ISO 8601, whole units of one kind: `P14D`, `P4M`, `P1W`, `P2Y`, `PT24H`; `P0D` is the same day. */
export const durationSchema = z
  .string()
  .regex(/^P(\d+[YMWD]|T\d+H)$/, 'is no duration such as P14D, P4M or PT24H');

/** A day of the year, `MM-DD`. */
export const monthDaySchema = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'is no day of the year such as 04-30');

/** How the last day follows from the trigger. One of them, in each rule or variant. */
const lengths = {
  duration: durationSchema.optional(),
  /**
   * a date of the calendar: `{ month: 2, day: last }` is the next one after the trigger's year has ended; with
   * `from: day` the next one from the trigger on, that day itself too
   */
  yearly: z
    .strictObject({
      month: z.int().min(1).max(12),
      day: z.union([z.int().min(1).max(31), z.literal('last')]),
      from: z.enum(['yearEnd', 'day']).default('yearEnd'),
    })
    .optional(),
  /** the given day of a later month: `{ months: 1, day: 15 }`, `{ months: 2, day: last }` */
  monthly: z
    .strictObject({
      months: z.int().min(0).max(12),
      day: z.union([z.int().min(1).max(31), z.literal('last')]),
    })
    .optional(),
  /** by quarter of the trigger, the last day of its reporting window, as `MM-DD`; Q4's lies in the next year */
  quarterly: z.tuple([monthDaySchema, monthDaySchema, monthDaySchema, monthDaySchema]).optional(),
  /** somebody else sets the date (a court, the chief guardian): there is none until an extension states it */
  setBy: z.string().max(80).optional(),
};

const lengthNames = ['duration', 'yearly', 'monthly', 'quarterly', 'setBy'] as const;

/** A deadline rule, effective-dated; the row is picked by the date of the trigger. */
export const deadlineRuleSchema = z
  .strictObject({
    key: ruleKeySchema,
    /** what must be done, in Swedish */
    name: z.string().min(1).max(120),
    /** what starts it, in Swedish */
    starts: z.string().min(1).max(200),
    validFrom: plainDateSchema,
    validTo: plainDateSchema.nullable().default(null),
    law: z.array(lawKeySchema).min(1),
    ...lengths,
    /** other lengths by circumstances (care under 2 § or 3 §); the first is taken when none is named */
    variants: z
      .array(z.strictObject({ key: codeKeySchema, name: z.string().min(1).max(120), ...lengths }))
      .optional(),
    /** a trigger after this time of day has another length (2017:612 5:3) */
    cutOff: z.strictObject({ time: z.string().regex(/^\d\d:\d\d$/), duration: durationSchema }).optional(),
    /** `ROLL`: a last day on a Saturday, Sunday, holiday or one of the three eves moves to the next working day (1930:173) */
    calendar: z.enum(['CAL', 'ROLL']).default('CAL'),
    /** a duty to protect: never rolled, whatever `calendar` says is refused */
    protects: z.boolean().default(false),
    /** time that the law does not count */
    pausable: z.boolean().default(false),
    /** may be extended: on which ground, decided by whom, at most for how long at a time */
    extend: z
      .strictObject({
        ground: z.string().min(1).max(120),
        by: delegationLevelSchema,
        max: durationSchema.optional(),
      })
      .optional(),
    /** the longest it can ever be, counted from the trigger */
    ceiling: durationSchema.optional(),
    /** of a date that somebody else sets: how far off the first one may lie, counted from the trigger */
    setWithin: durationSchema.optional(),
    /** the law's own word where it gives no number of days (*genast*, *snarast*, *skyndsamt*); it is shown beside the date */
    wording: z.string().min(1).max(60).optional(),
    breach: z.enum(['lapses', 'alarm', 'task', 'list', 'expires', 'info', 'block', 'nudge']),
    /** what happens then, in Swedish */
    breachText: z.string().min(1).max(200),
    /** hours until somebody else is told */
    escalate: durationSchema.optional(),
    /** how long before to remind */
    warn: z.array(durationSchema).default([]),
    /** an internal target, where the law says only *skyndsamt* */
    internal: z.boolean().default(false),
    verified: z.boolean().default(true),
    source: z.string().max(300).optional(),
  })
  .superRefine((rule, context) => {
    // the author of a definition reads these, with what would be right as the hint
    const say = (path: (string | number)[], message: string, hint: string) => {
      context.addIssue({ code: 'custom', path, message, params: { hint } });
    };
    const oneLength = `Skriv exakt en av: ${lengthNames.join(', ')}.`;
    const lengthsOf = (row: object) => lengthNames.filter((name) => name in row).length;
    const own = lengthsOf(rule);
    if (rule.variants === undefined && own !== 1) {
      say([], `Regeln ${rule.key} ska ange sista dagen på exakt ett sätt.`, `${oneLength} Eller variants.`);
    }
    if (rule.variants !== undefined && own !== 0)
      say(['variants'], 'Regeln har både en egen längd och varianter.', 'Lägg längden i varje variant.');
    for (const [at, variant] of (rule.variants ?? []).entries()) {
      if (lengthsOf(variant) !== 1) {
        say(['variants', at], 'Varianten ska ange sista dagen på exakt ett sätt.', oneLength);
      }
    }
    if (rule.protects && rule.calendar === 'ROLL') {
      say(
        ['calendar'],
        'En skyldighet att skydda flyttas aldrig till en senare dag (protects med ROLL).',
        'Skriv calendar: CAL.',
      );
    }
    if (rule.cutOff && rule.duration === undefined) {
      say(['cutOff'], 'Ett klockslag (cutOff) ersätter en längd som saknas.', 'Lägg till duration.');
    }
  });
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;
export type DeadlineLengths = Pick<DeadlineRule, (typeof lengthNames)[number]>;
