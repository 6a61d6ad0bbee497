import { z } from 'zod';
import { formSchema } from './form.ts';
import {
  accessProfileKeySchema,
  caseTypeKeySchema,
  codeKeySchema,
  delegationLevelSchema,
  feelSchema,
  itemKeySchema,
  lawKeySchema,
  momentRefSchema,
  ruleKeySchema,
} from './keys.ts';
import { planSchema, sentrySchema } from './plan.ts';

const named = {
  key: itemKeySchema,
  name: z.string().min(1).max(120),
  law: z.array(lawKeySchema).default([]),
};

/** Something that happens from outside (CMMN: user event listener): a notice, a court's answer, an execution. */
export const eventSchema = z.strictObject({
  ...named,
  /** asks for the time of day too, where a rule counts in hours */
  time: z.boolean().default(false),
  repeats: z.boolean().default(true),
});
export type CaseEvent = z.infer<typeof eventSchema>;

/** A way that a decision can go. */
export const outcomeDefinitionSchema = z.strictObject({
  key: codeKeySchema,
  name: z.string().min(1).max(120),
  kind: z.enum(['granted', 'partlyGranted', 'rejected', 'dismissed', 'writtenOff', 'other']),
  /** the decision's own when left out */
  delegation: delegationLevelSchema.optional(),
});

export const decisionSchema = z.strictObject({
  ...named,
  outcomes: z.array(outcomeDefinitionSchema).min(1),
  delegation: delegationLevelSchema,
  /** whether reasons must stand in it (FL 32 §) */
  reasons: z.boolean().default(true),
  /** where it is appealed; `none` when it cannot be */
  appeal: z.enum(['administrativeCourt', 'countyBoard', 'districtCourt', 'legality', 'none']),
  /** whether it carries a period or an amount */
  period: z.boolean().default(false),
  amount: z.boolean().default(false),
});
export type DecisionDefinition = z.infer<typeof decisionSchema>;

/** A document that comes from outside the case (intyg, avtal, registerutdrag). */
export const documentSchema = z.strictObject({
  ...named,
  /** tasks that may not be done before it is in; empty: wanted, never waited for */
  before: z.array(itemKeySchema).default([]),
});

/** A deadline of this case type: which rule, from what, and what meets it. */
export const caseDeadlineSchema = z.strictObject({
  key: itemKeySchema,
  rule: ruleKeySchema,
  /** of a rule with variants */
  variant: codeKeySchema.optional(),
  /** each happening starts the rule; a later one of the same starts it anew */
  from: z.array(momentRefSchema).min(1),
  /** any of them meets it */
  until: z.array(momentRefSchema).default([]),
  /** the rule does not apply while this is true, such as when an investigation is already under way */
  unless: feelSchema.optional(),
});
export type CaseDeadlineDefinition = z.infer<typeof caseDeadlineSchema>;

/** What fills the variables of a register from this case type: a happening's date, `form.KEY.FIELD`, `person.X`, `case.X`. */
export const statisticsMappingSchema = z.strictObject({
  register: codeKeySchema,
  variables: z.record(codeKeySchema, z.string().min(1).max(120)),
});

/** A case type as it stands in `definitions/<area>/<type>.yaml`. */
export const caseTypeSchema = z.strictObject({
  key: caseTypeKeySchema,
  /** Swedish name as the worker reads it */
  name: z.string().min(1).max(120),
  /** what it is for, in a Swedish sentence or two */
  help: z.string().max(400).optional(),
  /** place within its area, from 1 */
  order: z.int().min(1).max(999),
  /** the kind of board that answers for it */
  board: z.enum(['district', 'guardianship', 'labourMarket']),
  law: z.array(lawKeySchema).min(1),
  access: accessProfileKeySchema,
  /** how the case begins: an own application, somebody's notification, another authority's request, the board itself */
  begins: z.enum(['application', 'notification', 'request', 'ownInitiative']),
  plan: planSchema,
  events: z.array(eventSchema).default([]),
  decisions: z.array(decisionSchema).default([]),
  documents: z.array(documentSchema).default([]),
  deadlines: z.array(caseDeadlineSchema).default([]),
  closure: z.strictObject({
    /** none: it may be closed at any time */
    entry: z.array(sentrySchema).default([]),
    reasons: z.array(z.strictObject({ key: codeKeySchema, name: z.string().min(1).max(160) })).min(1),
  }),
  /** opening soon after such a case of the same person was closed needs a motive of what is new (JO 2565-2016) */
  reopening: z
    .strictObject({
      /** ISO 8601 */
      within: z.string().regex(/^P\d+[DWM]$/),
      types: z.array(caseTypeKeySchema).min(1),
      because: z.string().min(1).max(300),
      law: lawKeySchema,
    })
    .optional(),
  /** retention schedule of the rule book */
  retention: codeKeySchema,
  statistics: z.array(statisticsMappingSchema).default([]),
  /** the plan's stage that a case of the old system arrives in, by where it stood there */
  imported: z.strictObject({
    intake: itemKeySchema,
    investigation: itemKeySchema,
    execution: itemKeySchema,
    dormant: itemKeySchema,
    closure: itemKeySchema,
  }),
  /** false: built on a source that nobody has confirmed */
  verified: z.boolean().default(true),
  source: z.string().max(300).optional(),
});
export type CaseType = z.infer<typeof caseTypeSchema>;

/** A case type with the forms that it uses, as it is stored, served and pinned: one hash holds both. */
export const caseTypeContentSchema = caseTypeSchema.extend({ forms: z.array(formSchema) });
export type CaseTypeContent = z.infer<typeof caseTypeContentSchema>;
