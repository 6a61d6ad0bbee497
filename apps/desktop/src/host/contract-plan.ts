import { caseTypeKeySchema, areaKeySchema } from '@samla/case-model/definition';
import {
  delegationLevelSchema,
  formKeySchema,
  itemKeySchema,
  lawKeySchema,
  offlineSchema,
  ruleKeySchema,
} from '@samla/case-model/definition/keys';
import { formValuesSchema } from '@samla/case-model/definition/form';
import { phaseSchema } from '@samla/case-model/definition/plan';
import { commandArgs, refusalSchema } from '@samla/case-model/command';
import { participantRoleSchema } from '@samla/case-model/entry';
import {
  caseIdSchema,
  commandIdSchema,
  entryIdSchema,
  unitIdSchema,
  workerIdSchema,
} from '@samla/case-model/ids';
import { plainDateSchema, timeOfDaySchema } from '@samla/case-model/time';
import { z } from 'zod';
import { DRAFT_CHARACTERS } from '../wire/draft-size.ts';

/*
 * What the workspace and its host say to each other of a case's plan. What is the same for every case of a type (forms,
 * decisions, events, documents, closure reasons) stands in its definition, which a window fetches once by its hash.
 */

export const blockerSchema = z.strictObject({ because: z.string(), law: lawKeySchema.nullable() });
export type BlockerView = z.infer<typeof blockerSchema>;

const itemStatusSchema = z.enum(['available', 'active', 'completed', 'terminated']);

export const stageViewSchema = z.strictObject({
  key: itemKeySchema,
  name: z.string(),
  phase: phaseSchema,
  status: itemStatusSchema,
  blockers: z.array(blockerSchema),
});
export type StageView = z.infer<typeof stageViewSchema>;

export const taskViewSchema = z.strictObject({
  key: itemKeySchema,
  stage: itemKeySchema,
  name: z.string(),
  help: z.string().nullable(),
  law: z.array(lawKeySchema),
  status: itemStatusSchema,
  required: z.boolean(),
  repeats: z.boolean(),
  /** times that it was done, and the stated day of the latest */
  done: z.int(),
  doneOn: plainDateSchema.nullable(),
  blockers: z.array(blockerSchema),
  offline: offlineSchema,
  /** how it is done */
  does: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('form'),
      form: formKeySchema,
      level: z.enum(['draft', 'decision']),
    }),
    z.strictObject({ kind: z.literal('decision'), decision: itemKeySchema }),
    z.strictObject({ kind: z.literal('mark') }),
  ]),
});
export type TaskView = z.infer<typeof taskViewSchema>;

export const deadlineViewSchema = z.strictObject({
  key: itemKeySchema,
  rule: ruleKeySchema,
  name: z.string(),
  status: z.enum(['running', 'paused', 'met', 'lapsed']),
  from: plainDateSchema,
  due: plainDateSchema.nullable(),
  at: timeOfDaySchema.nullable(),
  pausedFrom: plainDateSchema.nullable(),
  metOn: plainDateSchema.nullable(),
  breach: z.string(),
  law: z.string(),
  verified: z.boolean(),
  extendable: z.boolean(),
  pausable: z.boolean(),
  /** what starts it is only here yet: the server may say otherwise (rule 4 of the architecture) */
  preliminary: z.boolean(),
  reasons: z.array(
    z.strictObject({ rule: ruleKeySchema, text: z.string(), law: z.string(), verified: z.boolean() }),
  ),
});
export type DeadlineView = z.infer<typeof deadlineViewSchema>;

/** Where a case stands in its plan, and what its record holds of forms, decisions and documents. */
export const planViewSchema = z.strictObject({
  stages: z.array(stageViewSchema),
  current: itemKeySchema,
  tasks: z.array(taskViewSchema),
  next: itemKeySchema.nullable(),
  milestones: z.array(z.strictObject({ key: itemKeySchema, name: z.string(), reached: z.boolean() })),
  closingBlockers: z.array(blockerSchema),
  /** nearest first; met and lapsed last */
  deadlines: z.array(deadlineViewSchema),
  /** oldest first */
  decisions: z.array(
    z.strictObject({
      entryId: entryIdSchema.nullable(),
      decision: itemKeySchema,
      outcome: z.string(),
      level: delegationLevelSchema,
      on: plainDateSchema,
      validFrom: plainDateSchema.nullable(),
      validTo: plainDateSchema.nullable(),
    }),
  ),
  documents: z.array(
    z.strictObject({ key: itemKeySchema, name: z.string(), receivedOn: z.array(plainDateSchema) }),
  ),
  participants: z.array(
    z.strictObject({ workerId: workerIdSchema, name: z.string(), role: participantRoleSchema }),
  ),
  /** the latest of each form */
  submissions: z.array(
    z.strictObject({
      form: formKeySchema,
      entryId: entryIdSchema.nullable(),
      level: z.enum(['draft', 'decision']),
      on: plainDateSchema,
      values: formValuesSchema,
    }),
  ),
  /** what I may decide in the case's unit by the board's delegation schedule */
  myLevels: z.array(delegationLevelSchema),
});
export type PlanView = z.infer<typeof planViewSchema>;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const definitionInput = z.strictObject({ hash: hashSchema });

/** What a worker may open, and where. */
export const openableSchema = z.strictObject({
  key: caseTypeKeySchema,
  hash: hashSchema,
  areaKey: areaKeySchema,
  name: z.string(),
  help: z.string().nullable(),
  order: z.int(),
  begins: z.enum(['application', 'notification', 'request', 'ownInitiative']),
  /** units of mine that work with the area under the right kind of board */
  unitIds: z.array(unitIdSchema),
  verified: z.boolean(),
});
export type Openable = z.infer<typeof openableSchema>;

export const caseTypesOutput = z.strictObject({
  caseTypes: z.array(openableSchema),
  units: z.array(z.strictObject({ id: unitIdSchema, name: z.string() })),
});

export const draftContentSchema = z.string().max(DRAFT_CHARACTERS);
/**
 * What the window kept in its form last (null: nothing was there), and what it sent since without an answer. Is something
 * else there, it was written in another window or on another device: what she has not seen is never handed in for her.
 */
export const draftOnSchema = z.array(draftContentSchema.nullable()).min(1).max(3);
/** What she wrote in the form after she handed it in: in no command, so it stays in the draft; null: nothing. */
export const draftLeftSchema = draftContentSchema.nullable();

export const openNewInput = z.strictObject({
  args: commandArgs.openCase,
  /** the draft that the new case takes over */
  draftKey: z.string().max(200).nullable(),
  draftOn: draftOnSchema.optional(),
  draftLeft: draftLeftSchema.optional(),
});
/** What came of an opening. */
export const openingAnswerOutput = z.discriminatedUnion('kind', [
  /** `isSent` false: it is in the list, and is sent by itself */
  z.strictObject({ kind: z.literal('opened'), caseId: caseIdSchema, isSent: z.boolean() }),
  refusalSchema,
  z.strictObject({ kind: z.literal('notSaved'), message: z.string() }),
  /** the server has not answered yet, and it will be sent by itself; or it is open and not for my eyes */
  z.strictObject({ kind: z.literal('notShown'), message: z.string() }),
]);
export type OpeningAnswer = z.infer<typeof openingAnswerOutput>;
export const openNewOutput = z.discriminatedUnion('kind', [
  ...openingAnswerOutput.options,
  /** kept and out of its draft; the server is being asked, and `openingAnswer` tells what came of it */
  z.strictObject({ kind: z.literal('stored'), commandId: commandIdSchema, caseId: caseIdSchema }),
  z.strictObject({ kind: z.literal('needsConnection'), message: z.string() }),
  /** something else stands in the draft than the worker has seen; her windows are told */
  z.strictObject({ kind: z.literal('notSeen'), message: z.string() }),
]);
export type OpenNewOutput = z.infer<typeof openNewOutput>;
export const openingAnswerInput = z.strictObject({
  commandId: commandIdSchema,
  caseId: caseIdSchema,
  /** what stood in the form that it was handed in from; what is not taken goes back there, laid out anew when null */
  form: draftContentSchema.nullable(),
});

/** The latest of each form in the person's latest other case of the same type. */
export const previousFormsOutput = z.strictObject({
  forms: z.array(z.strictObject({ form: formKeySchema, values: formValuesSchema })),
  /** set when there may be such forms, and they cannot be had now: their record is away, or the reading cannot be logged */
  away: z.string().nullable(),
});
export type PreviousForms = z.infer<typeof previousFormsOutput>;

/** What `decide` says of a change, before it is asked for. */
export const tryOutput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted') }),
  refusalSchema,
]);
