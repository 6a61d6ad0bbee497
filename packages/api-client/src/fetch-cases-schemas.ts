import { entrySchema } from '@samla/case-model/entry';
import { caseIdSchema, deviceIdSchema } from '@samla/case-model/ids';
import { z } from 'zod';
import { limits } from './limits.ts';
import { caseRowSchema, personRowSchema } from './schemas.ts';

/** Asks for cases whole again, whose record the device has let go of to save room. */
export const fetchCasesInput = z.strictObject({
  deviceId: deviceIdSchema,
  caseIds: z.array(caseIdSchema).min(1).max(limits.fetchCases),
});
export type FetchCasesInput = z.infer<typeof fetchCasesInput>;

/**
 * Each case as of one moment, as a pull would send it. Nothing of the device's cursor or scope changes, so an answer can
 * be older than what a pull has brought meanwhile: take a case only when its version is not lower than the one that is
 * here, and ask again otherwise.
 */
export const fetchCasesOutput = z.strictObject({
  cases: z.array(caseRowSchema),
  persons: z.array(personRowSchema),
  entries: z.array(entrySchema),
  /** not to be seen by this worker, not sent to this device before, or unknown: the three answer alike */
  gone: z.array(caseIdSchema),
  /** did not fit beside the others: ask again. A case is never split, and one always comes */
  later: z.array(caseIdSchema),
  cacheEpoch: z.int().min(1),
});
export type FetchCasesOutput = z.infer<typeof fetchCasesOutput>;
