import { z } from 'zod';
import {
  feelSchema,
  formKeySchema,
  itemKeySchema,
  lawKeySchema,
  momentRefSchema,
  offlineSchema,
} from './keys.ts';

/*
 * A case plan in the words of OMG CMMN 1.1: stages, human tasks, milestones and sentries. A sentry is satisfied when
 * every happening of `on` has happened and `if` is true; one satisfied sentry of a list is enough.
 */

export const sentrySchema = z.strictObject({
  on: z.array(momentRefSchema).default([]),
  /** over the latest submitted forms and decisions: `concernReport.immediateDanger = true`; unknown values are not true */
  if: feelSchema.optional(),
  /** what must happen first, in Swedish: the worker reads it while the sentry is not satisfied */
  because: z.string().min(1).max(200),
  law: lawKeySchema.optional(),
});
export type Sentry = z.infer<typeof sentrySchema>;

const named = {
  key: itemKeySchema,
  /** Swedish, as the worker reads it */
  name: z.string().min(1).max(120),
  law: z.array(lawKeySchema).default([]),
  /** none: the item opens with what it stands in */
  entry: z.array(sentrySchema).default([]),
};

/** Work of a person. It is done by its form, by its decision, or by being marked done. */
export const taskSchema = z.strictObject({
  ...named,
  /** what to do, in a Swedish sentence */
  help: z.string().max(300).optional(),
  form: formKeySchema.optional(),
  /** how complete the form must be */
  level: z.enum(['draft', 'decision']).default('decision'),
  /** the decision of this case type that the task takes */
  decision: itemKeySchema.optional(),
  /** whether its stage waits for it */
  required: z.boolean().default(true),
  /** whether it can be done again (follow-up, monthly) */
  repeats: z.boolean().default(false),
  offline: offlineSchema.default('queue'),
  /** ends the task undone */
  exit: z.array(sentrySchema).default([]),
});
export type Task = z.infer<typeof taskSchema>;

/** The coarse steps that every area shares: what lists sort by, and what an imported case arrives in. */
export const phaseSchema = z.enum(['intake', 'investigation', 'execution', 'closure']);
export type Phase = z.infer<typeof phaseSchema>;

/** A stage is complete when every required task that has opened in it is done and none that it waits for is to come. */
export const stageDefinitionSchema = z.strictObject({
  ...named,
  phase: phaseSchema,
  tasks: z.array(taskSchema).min(1),
  /** ends the stage undone */
  exit: z.array(sentrySchema).default([]),
});
export type StageDefinition = z.infer<typeof stageDefinitionSchema>;

export const milestoneSchema = z.strictObject({ ...named, entry: z.array(sentrySchema).min(1) });
export type Milestone = z.infer<typeof milestoneSchema>;

export const planSchema = z.strictObject({
  stages: z.array(stageDefinitionSchema).min(1),
  milestones: z.array(milestoneSchema).default([]),
});
export type Plan = z.infer<typeof planSchema>;
