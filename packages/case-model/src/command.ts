import { z } from 'zod';
import { headingSchema, noteTextSchema } from './entry.ts';
import {
  caseIdSchema,
  commandIdSchema,
  deviceIdSchema,
  entryIdSchema,
  unitIdSchema,
  workerIdSchema,
} from './ids.ts';
import { freeText } from './text.ts';
import { instantSchema, plainDateSchema } from './time.ts';

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
} as const;

export type CommandName = keyof typeof commandArgs;
export type CommandArgs<Name extends CommandName> = z.infer<(typeof commandArgs)[Name]>;
export const commandNames = Object.keys(commandArgs) as CommandName[];

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
  baseVersions: z.strictObject({ assignment: z.int().min(0).optional() }),
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
]);
export type Command = z.infer<typeof commandSchema>;

/** The name and arguments of a command, before the host has put it in an envelope. */
export const intentSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('addNote'), args: commandArgs.addNote }),
  z.strictObject({ name: z.literal('correctNote'), args: commandArgs.correctNote }),
  z.strictObject({ name: z.literal('assignCase'), args: commandArgs.assignCase }),
  z.strictObject({ name: z.literal('addWatch'), args: commandArgs.addWatch }),
  z.strictObject({ name: z.literal('completeWatch'), args: commandArgs.completeWatch }),
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
]);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

export const refusalSchema = z.strictObject({
  kind: z.literal('refused'),
  code: refusalCodeSchema,
  /** what is wrong and what to do, in Swedish */
  reason: z.string().max(500),
  law: z.string().max(100).nullable(),
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
