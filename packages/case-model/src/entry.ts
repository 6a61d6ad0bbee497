import { z } from 'zod';
import { caseIdSchema, entryIdSchema, unitIdSchema, workerIdSchema } from './ids.ts';
import { freeText } from './text.ts';
import { instantSchema, plainDateSchema } from './time.ts';

/** Where an imported case stood in the old system. */
export const stageSchema = z.enum(['intake', 'investigation', 'execution', 'dormant', 'closure']);
export type Stage = z.infer<typeof stageSchema>;

export const headingSchema = freeText(200).trim().min(1);
export const noteTextSchema = freeText(20_000);

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
    /** the note that this one corrects; the original stays readable (PDL 3:14, domain.md 6.5) */
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
