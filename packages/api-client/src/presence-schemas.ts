import { formKeySchema } from '@samla/case-model/definition/keys';
import { caseIdSchema, deviceIdSchema } from '@samla/case-model/ids';
import { instantSchema } from '@samla/case-model/time';
import { z } from 'zod';
import { limits } from './limits.ts';

/** Seconds. Presence warns, it never locks: who is silent for so long is not there any more. */
export const presence = { beatEvery: 20, lasts: 45 } as const;

const placeSchema = z.strictObject({
  caseId: caseIdSchema,
  /** the form that is open in the case; null for the case itself */
  form: formKeySchema.nullable(),
});
export type Place = z.infer<typeof placeSchema>;

/** Everything that this device has open now: what is left out is left. Sent each {@link presence.beatEvery} and at each change. */
export const beatInput = z.strictObject({
  deviceId: deviceIdSchema,
  open: z.array(placeSchema).max(limits.presencePlaces),
});
export type BeatInput = z.infer<typeof beatInput>;

/**
 * Who else is in those cases, a line for each of her places there. A case that I may not see is as one that does not exist:
 * nobody is there, and nobody is told of me. Who sees a case by an order alone hears only of those who do so too.
 */
export const beatOutput = z.strictObject({
  others: z.array(placeSchema.extend({ name: z.string(), since: instantSchema })),
});
export type BeatOutput = z.infer<typeof beatOutput>;
