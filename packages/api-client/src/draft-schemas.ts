import { deviceIdSchema } from '@samla/case-model/ids';
import { freeText } from '@samla/case-model/text';
import { instantSchema } from '@samla/case-model/time';
import { z } from 'zod';
import { limits } from './limits.ts';

/** Which form a draft stands in, such as `note:<caseId>`. The API reads nothing out of it. */
export const draftKeySchema = z.string().regex(/^[\p{L}\p{N}:._-]{1,200}$/u);

/** What a worker is writing and has not sent yet, on any of her devices. Nobody else ever reads it. */
export const draftSchema = z.strictObject({
  key: draftKeySchema,
  /** rises with every change of any of the worker's drafts; higher is newer, and no number is used twice */
  version: z.int().min(1),
  /** what stands in the form, as its device wrote it; null when it was deleted */
  content: z.string().nullable(),
  /** by the clock of the device that saved it: to be shown, never to be compared */
  savedAt: instantSchema,
  /** the device that saved it */
  deviceId: deviceIdSchema,
});
export type Draft = z.infer<typeof draftSchema>;

export const putDraftInput = z.strictObject({
  deviceId: deviceIdSchema,
  key: draftKeySchema,
  /** the version that this text was written on; 0 for a draft that was not there */
  base: z.int().min(0),
  /** at most {@link limits.draftCharacters}, which the service answers in words; null deletes */
  content: freeText(limits.requestBytes).nullable(),
  savedAt: instantSchema,
});
export type PutDraftInput = z.infer<typeof putDraftInput>;

/**
 * `saved`: it is there, under this version (0: it was already gone). The same text once more is saved too, whatever it
 * was written on, so a repeat after a lost answer does no harm.
 * `conflict`: somewhere else it was changed first and nothing was stored. `theirs` is what is there, null when nothing
 * is: show both or merge, then put on its version (0 when null). Where `theirs` is exactly what this device sent itself, an
 * answer was lost: its newer text is put on that version without a question. The device's own id alone does not say so: its
 * store may have been put back from a backup.
 */
export const putDraftOutput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), version: z.int().min(0) }),
  z.strictObject({ kind: z.literal('conflict'), theirs: draftSchema.nullable() }),
]);
export type PutDraftOutput = z.infer<typeof putDraftOutput>;

export const pullDraftsInput = z.strictObject({
  deviceId: deviceIdSchema,
  /** the cursor of the last answer that was kept; null asks for every draft that is there */
  cursor: z.int().min(0).nullable(),
});
export type PullDraftsInput = z.infer<typeof pullDraftsInput>;

/**
 * By rising version; a draft is taken only over a lower version, and never over a text that is not sent. When pages that
 * began with a cursor of null have come to their end, what the device holds as sent under a version not above the cursor,
 * and never came in them, was deleted meanwhile; nobody can say when and why, so its text is kept aside.
 * A cursor that has become lower than one before it, a version below the one that a device was told, or another text under
 * the same, and a new cache epoch say that the database was put back to an earlier day: whatever a device holds then counts
 * as never sent, is put anew on 0, and nothing is forgotten.
 */
export const pullDraftsOutput = z.strictObject({
  drafts: z.array(draftSchema),
  cursor: z.int().min(0),
  /** ask again at once */
  more: z.boolean(),
});
export type PullDraftsOutput = z.infer<typeof pullDraftsOutput>;
