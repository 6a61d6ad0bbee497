import { z } from 'zod';
import { formValuesSchema } from './definition/form.ts';
import {
  caseTypeKeySchema,
  codeKeySchema,
  delegationLevelSchema,
  formKeySchema,
  itemKeySchema,
} from './definition/keys.ts';
import { channelSchema, headingSchema, noteTextSchema, participantRoleSchema } from './entry.ts';
import {
  caseIdSchema,
  commandIdSchema,
  deviceIdSchema,
  entryIdSchema,
  personIdSchema,
  unitIdSchema,
  workerIdSchema,
} from './ids.ts';
import { freeText } from './text.ts';
import { instantSchema, plainDateSchema, timeOfDaySchema } from './time.ts';

/** The arguments of every command, strict: an unknown field is refused, never dropped. */
export const commandArgs = {
  addNote: z.strictObject({
    heading: headingSchema,
    text: noteTextSchema,
    eventOn: plainDateSchema.nullable(),
    backdatingReason: freeText(500).nullable(),
  }),
  correctNote: z.strictObject({
    noteId: entryIdSchema,
    heading: headingSchema,
    text: noteTextSchema,
    reason: freeText(500),
  }),
  assignCase: z.strictObject({
    workerId: workerIdSchema.nullable(),
    unitId: unitIdSchema,
    ground: freeText(500).nullable(),
  }),
  addWatch: z.strictObject({ dueOn: plainDateSchema, text: freeText(500) }),
  completeWatch: z.strictObject({ watchId: entryIdSchema }),
  /** opens a case with the aggregate's id; for a person whom I may see, or by an exact number with a lawful purpose */
  openCase: z.strictObject({
    typeKey: caseTypeKeySchema,
    /** the version of the case type that the worker saw */
    definitionHash: z.string().regex(/^[0-9a-f]{64}$/),
    person: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('known'), personId: personIdSchema }),
      z.strictObject({ kind: z.literal('register'), identityNumber: z.string().min(10).max(13) }),
    ]),
    unitId: unitIdSchema,
    /** null: to be handed out by the unit */
    workerId: workerIdSchema.nullable(),
    receivedOn: plainDateSchema,
    receivedAt: timeOfDaySchema.nullable(),
    channel: channelSchema,
    backdatingReason: freeText(500).nullable(),
    reopeningMotive: freeText(1000).nullable(),
  }),
  submitForm: z.strictObject({
    form: formKeySchema,
    task: itemKeySchema.nullable(),
    level: z.enum(['draft', 'decision']),
    values: formValuesSchema,
    statedOn: plainDateSchema,
  }),
  completeTask: z.strictObject({
    task: itemKeySchema,
    statedOn: plainDateSchema,
    note: freeText(2000).nullable(),
  }),
  recordEvent: z.strictObject({
    event: itemKeySchema,
    statedOn: plainDateSchema,
    statedAt: timeOfDaySchema.nullable(),
    note: freeText(2000).nullable(),
  }),
  registerDocument: z.strictObject({
    document: itemKeySchema,
    receivedOn: plainDateSchema,
    note: freeText(2000).nullable(),
  }),
  makeDecision: z.strictObject({
    decision: itemKeySchema,
    outcome: codeKeySchema,
    task: itemKeySchema.nullable(),
    decidedOn: plainDateSchema,
    /** null: I decide by my own delegation; else the body that decided, whose minutes I record */
    body: z
      .strictObject({
        level: delegationLevelSchema,
        name: freeText(200),
        reference: freeText(200),
      })
      .nullable(),
    text: freeText(10_000),
    reasons: freeText(20_000),
    validFrom: plainDateSchema.nullable(),
    validTo: plainDateSchema.nullable(),
    amountOre: z.int().min(0).nullable(),
  }),
  adjustDeadline: z.strictObject({
    deadline: itemKeySchema,
    change: z.enum(['extend', 'pause', 'resume']),
    on: plainDateSchema,
    until: plainDateSchema.nullable(),
    reason: freeText(1000),
  }),
  nameParticipant: z.strictObject({
    workerId: workerIdSchema,
    role: participantRoleSchema,
    reason: freeText(500),
  }),
  releaseParticipant: z.strictObject({ workerId: workerIdSchema }),
  closeCase: z.strictObject({
    reason: codeKeySchema,
    closedOn: plainDateSchema,
    note: freeText(2000).nullable(),
  }),
} as const;

export type CommandName = keyof typeof commandArgs;
export type CommandArgs<Name extends CommandName> = z.infer<(typeof commandArgs)[Name]>;
export const commandNames = Object.keys(commandArgs) as CommandName[];

/** How many cases an opening can say that it was written beside. */
export const MOST_ALIKE = 200;

const envelope = {
  /** UUIDv7 made by the device before the first send: the idempotency key, and the id of the entry it makes */
  id: commandIdSchema,
  deviceId: deviceIdSchema,
  /** the device's own order, from 1 */
  seq: z.int().min(1),
  argsVersion: z.literal(1),
  aggregate: z.strictObject({ kind: z.literal('case'), id: caseIdSchema }),
  /** commands of the same device that must be accepted first */
  dependsOn: z.array(commandIdSchema).max(20),
  /** what the worker saw when deciding; only `assignment` can conflict */
  baseVersions: z.strictObject({
    assignment: z.int().min(0).optional(),
    /**
     * of `openCase`: the cases of that type for that person which the device had when it was written, open or closed. An
     * older client leaves it out: what it showed is then judged by what the server has sent to the device
     */
    alike: z.array(caseIdSchema).max(MOST_ALIKE).optional(),
  }),
  /** the device's clock: shown, never used for order or deadlines */
  happenedAt: instantSchema,
  clientVersion: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
};

/** A change that a worker asks for, as it travels and as the outbox stores it. */
export const commandSchema = z.discriminatedUnion('name', [
  z.strictObject({ ...envelope, name: z.literal('addNote'), args: commandArgs.addNote }),
  z.strictObject({ ...envelope, name: z.literal('correctNote'), args: commandArgs.correctNote }),
  z.strictObject({ ...envelope, name: z.literal('assignCase'), args: commandArgs.assignCase }),
  z.strictObject({ ...envelope, name: z.literal('addWatch'), args: commandArgs.addWatch }),
  z.strictObject({ ...envelope, name: z.literal('completeWatch'), args: commandArgs.completeWatch }),
  z.strictObject({ ...envelope, name: z.literal('openCase'), args: commandArgs.openCase }),
  z.strictObject({ ...envelope, name: z.literal('submitForm'), args: commandArgs.submitForm }),
  z.strictObject({ ...envelope, name: z.literal('completeTask'), args: commandArgs.completeTask }),
  z.strictObject({ ...envelope, name: z.literal('recordEvent'), args: commandArgs.recordEvent }),
  z.strictObject({ ...envelope, name: z.literal('registerDocument'), args: commandArgs.registerDocument }),
  z.strictObject({ ...envelope, name: z.literal('makeDecision'), args: commandArgs.makeDecision }),
  z.strictObject({ ...envelope, name: z.literal('adjustDeadline'), args: commandArgs.adjustDeadline }),
  z.strictObject({ ...envelope, name: z.literal('nameParticipant'), args: commandArgs.nameParticipant }),
  z.strictObject({
    ...envelope,
    name: z.literal('releaseParticipant'),
    args: commandArgs.releaseParticipant,
  }),
  z.strictObject({ ...envelope, name: z.literal('closeCase'), args: commandArgs.closeCase }),
]);
export type Command = z.infer<typeof commandSchema>;

/** The name and arguments of a command, before the host has put it in an envelope. */
export const intentSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('addNote'), args: commandArgs.addNote }),
  z.strictObject({ name: z.literal('correctNote'), args: commandArgs.correctNote }),
  z.strictObject({ name: z.literal('assignCase'), args: commandArgs.assignCase }),
  z.strictObject({ name: z.literal('addWatch'), args: commandArgs.addWatch }),
  z.strictObject({ name: z.literal('completeWatch'), args: commandArgs.completeWatch }),
  z.strictObject({ name: z.literal('openCase'), args: commandArgs.openCase }),
  z.strictObject({ name: z.literal('submitForm'), args: commandArgs.submitForm }),
  z.strictObject({ name: z.literal('completeTask'), args: commandArgs.completeTask }),
  z.strictObject({ name: z.literal('recordEvent'), args: commandArgs.recordEvent }),
  z.strictObject({ name: z.literal('registerDocument'), args: commandArgs.registerDocument }),
  z.strictObject({ name: z.literal('makeDecision'), args: commandArgs.makeDecision }),
  z.strictObject({ name: z.literal('adjustDeadline'), args: commandArgs.adjustDeadline }),
  z.strictObject({ name: z.literal('nameParticipant'), args: commandArgs.nameParticipant }),
  z.strictObject({ name: z.literal('releaseParticipant'), args: commandArgs.releaseParticipant }),
  z.strictObject({ name: z.literal('closeCase'), args: commandArgs.closeCase }),
]);
export type Intent = z.infer<typeof intentSchema>;

/** Why a command was refused; the reason beside it is for the worker. */
export const refusalCodeSchema = z.enum([
  'unknownCase',
  'caseClosed',
  'unknownNote',
  'unknownWatch',
  'watchAlreadyCompleted',
  'emptyText',
  'futureDate',
  'backdatingNeedsReason',
  'reasonNeeded',
  'pastDate',
  'workerNotInUnit',
  'unknownUnit',
  'crossBoardNeedsGround',
  'dependencyRefused',
  'sameIdOtherContent',
  'unknownPerson',
  'unknownCaseType',
  'areaNotMine',
  'reopeningNeedsMotive',
  'openedMeanwhile',
  'unknownItem',
  'notOpenYet',
  'alreadyDone',
  'planHasEnded',
  'formNotComplete',
  'formFaulty',
  'documentMissing',
  'unknownOutcome',
  'notDelegated',
  'bodyNeedsReference',
  'periodFaulty',
  'amountFaulty',
  'unknownDeadline',
  'deadlineCannot',
  'alreadyNamed',
  'notNamed',
  'closingBlocked',
  'definitionMissing',
]);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

export const refusalSchema = z.strictObject({
  kind: z.literal('refused'),
  code: refusalCodeSchema,
  /** what is wrong and what to do, in Swedish */
  reason: z.string().max(500),
  law: z.string().max(100).nullable(),
  /** of a form: each field that is wrong, in the form's order */
  findings: z
    .array(z.strictObject({ path: z.string().max(200), message: z.string().max(400) }))
    .max(500)
    .optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** Who a case is assigned to: the only shared state of a case that two workers can change at once. */
export const assignmentStateSchema = z.strictObject({
  version: z.int().min(0),
  workerId: workerIdSchema.nullable(),
  workerName: z.string().max(200).nullable(),
  unitId: unitIdSchema,
  unitName: z.string().max(200),
});
export type AssignmentState = z.infer<typeof assignmentStateSchema>;

export const conflictSchema = z.strictObject({
  kind: z.literal('conflict'),
  /** the version that the worker decided on */
  base: z.int().min(0),
  theirs: assignmentStateSchema,
});
export type Conflict = z.infer<typeof conflictSchema>;

/** The server's final answer to a command; the same command always gets the same one. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted'), version: z.int().min(1), recordedAt: instantSchema }),
  refusalSchema,
  conflictSchema,
]);
export type Outcome = z.infer<typeof outcomeSchema>;
