import { z } from 'zod';
import { formValuesSchema } from './definition/form.ts';
import {
  caseTypeKeySchema,
  codeKeySchema,
  delegationLevelSchema,
  formKeySchema,
  itemKeySchema,
  lawKeySchema,
} from './definition/keys.ts';
import { caseIdSchema, entryIdSchema, unitIdSchema, workerIdSchema } from './ids.ts';
import { freeText } from './text.ts';
import { instantSchema, plainDateSchema, timeOfDaySchema } from './time.ts';

/** Where an imported case stood in the old system. */
export const stageSchema = z.enum(['intake', 'investigation', 'execution', 'dormant', 'closure']);
export type Stage = z.infer<typeof stageSchema>;

export const headingSchema = freeText(200).trim().min(1);
export const noteTextSchema = freeText(20_000);

/** How a matter became known (aktualisering). */
export const channelSchema = z.enum([
  'eService',
  'letter',
  'phone',
  'visit',
  'email',
  'sdk',
  'ownInitiative',
]);
export type Channel = z.infer<typeof channelSchema>;

/** What a worker is to a case beside having it: co-worker, decider, reader for the board's meeting. */
export const participantRoleSchema = z.enum(['coWorker', 'decider', 'boardMember']);
export type ParticipantRole = z.infer<typeof participantRoleSchema>;

/** What can be written in a record, by kind. The record is append-only: nothing here is ever changed. */
export const entryBodySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('caseImported'),
    stage: stageSchema,
    receivedOn: plainDateSchema.nullable(),
    decidedOn: plainDateSchema.nullable(),
    closedOn: plainDateSchema.nullable(),
    /** the limit that the old system had set; no rule of ours made it */
    deadline: plainDateSchema.nullable(),
    /** the amount of the case in öre */
    amountOre: z.int().nullable(),
  }),
  z.strictObject({
    kind: z.literal('noteAdded'),
    heading: headingSchema,
    text: noteTextSchema,
    /** the day that the note tells of, when it is another than the day it was written */
    eventOn: plainDateSchema.nullable(),
    backdatingReason: freeText(500).nullable(),
  }),
  z.strictObject({
    kind: z.literal('corrected'),
    /** the note that this one corrects; the original stays readable (PDL 3:14) */
    correctsId: entryIdSchema,
    heading: headingSchema,
    text: noteTextSchema,
    reason: freeText(500).trim().min(1),
  }),
  z.strictObject({
    kind: z.literal('decisionImported'),
    decisionType: z.string().max(200),
    law: z.string().max(200),
    decidedOn: plainDateSchema.nullable(),
    outcome: z.enum(['granted', 'rejected', 'partlyGranted']).nullable(),
    validFrom: plainDateSchema.nullable(),
    validTo: plainDateSchema.nullable(),
    amountOre: z.int().nullable(),
    delegate: z.string().max(100),
  }),
  z.strictObject({
    kind: z.literal('checkRaised'),
    /** the source column, such as `arenden.INKOM_DAT` */
    field: z.string().max(60),
    /** the value as it stood */
    raw: z.string().max(500),
    /** what is wrong with it, in Swedish */
    reason: z.string().max(300),
  }),
  z.strictObject({
    kind: z.literal('caseAssigned'),
    workerId: workerIdSchema.nullable(),
    workerName: z.string().max(200).nullable(),
    unitId: unitIdSchema,
    unitName: z.string().max(200),
    /** the recorded ground, needed when the case crosses a board (OSL 8:1) */
    ground: freeText(500).nullable(),
  }),
  z.strictObject({
    kind: z.literal('watchAdded'),
    dueOn: plainDateSchema,
    text: freeText(500).trim().min(1),
  }),
  z.strictObject({ kind: z.literal('watchCompleted'), watchId: entryIdSchema }),
  z.strictObject({
    kind: z.literal('caseOpened'),
    typeKey: caseTypeKeySchema,
    /** the stated legal date that the matter came in, and the time on the clocks of Stockholm when it is known */
    receivedOn: plainDateSchema,
    receivedAt: timeOfDaySchema.nullable(),
    channel: channelSchema,
    backdatingReason: freeText(500).nullable(),
    /** what is new, when such a case was closed a short while ago */
    reopeningMotive: freeText(1000).nullable(),
  }),
  z.strictObject({
    kind: z.literal('formSubmitted'),
    form: formKeySchema,
    /** the task that it does; null for a form outside the plan */
    task: itemKeySchema.nullable(),
    level: z.enum(['draft', 'decision']),
    values: formValuesSchema,
    /** the day that the worker answers for */
    statedOn: plainDateSchema,
  }),
  z.strictObject({
    kind: z.literal('taskCompleted'),
    task: itemKeySchema,
    statedOn: plainDateSchema,
    note: freeText(2000).nullable(),
  }),
  z.strictObject({
    kind: z.literal('eventRecorded'),
    event: itemKeySchema,
    statedOn: plainDateSchema,
    statedAt: timeOfDaySchema.nullable(),
    note: freeText(2000).nullable(),
  }),
  z.strictObject({
    kind: z.literal('documentRegistered'),
    document: itemKeySchema,
    receivedOn: plainDateSchema,
    note: freeText(2000).nullable(),
  }),
  z.strictObject({
    kind: z.literal('decisionMade'),
    decision: itemKeySchema,
    outcome: codeKeySchema,
    /** the task that it does; null for a decision outside the plan */
    task: itemKeySchema.nullable(),
    decidedOn: plainDateSchema,
    law: z.array(lawKeySchema).min(1).max(20),
    /** who decided: the worker herself, or the body whose minutes she records */
    decidedBy: z.strictObject({
      level: delegationLevelSchema,
      name: z.string().trim().min(1).max(200),
      /** of a body: the meeting's minutes and paragraph */
      reference: z.string().max(200).nullable(),
    }),
    /** the decision itself, which is not secret in some matters (OSL 26:7), apart from its reasons */
    text: freeText(10_000).trim().min(1),
    reasons: freeText(20_000),
    validFrom: plainDateSchema.nullable(),
    validTo: plainDateSchema.nullable(),
    amountOre: z.int().min(0).nullable(),
  }),
  z.strictObject({
    kind: z.literal('deadlineAdjusted'),
    deadline: itemKeySchema,
    /** when the law's time stops, runs again, or is prolonged */
    change: z.enum(['extend', 'pause', 'resume']),
    on: plainDateSchema,
    /** of an extension: the new last day */
    until: plainDateSchema.nullable(),
    reason: freeText(1000).trim().min(1),
  }),
  z.strictObject({
    kind: z.literal('participantNamed'),
    workerId: workerIdSchema,
    workerName: z.string().max(200),
    role: participantRoleSchema,
    reason: freeText(500),
  }),
  z.strictObject({
    kind: z.literal('participantReleased'),
    workerId: workerIdSchema,
    workerName: z.string().max(200),
  }),
  z.strictObject({
    kind: z.literal('caseClosed'),
    reason: codeKeySchema,
    closedOn: plainDateSchema,
    note: freeText(2000).nullable(),
  }),
]);
export type EntryBody = z.infer<typeof entryBodySchema>;
export type EntryKind = EntryBody['kind'];

/** One line of a case's record as the server keeps it. */
export const entrySchema = z.strictObject({
  id: entryIdSchema,
  caseId: caseIdSchema,
  /** the server's order within the case, from 1 without gaps */
  seq: z.int().min(1),
  recordedAt: instantSchema,
  happenedAt: instantSchema,
  authorId: workerIdSchema.nullable(),
  /** the author's name as it was then; the sign of the old system when the person is not known */
  authorName: z.string().max(200),
  body: entryBodySchema,
});
export type Entry = z.infer<typeof entrySchema>;

/** An entry that a decision makes, before the server has given it a place in the record. */
export type NewEntry = Pick<Entry, 'id' | 'body'>;
