import { z } from 'zod';

/** Everything that can go wrong in a call. A refusal of a command is not here: it is a result, not an error. */
export const apiErrorSchema = z.discriminatedUnion('code', [
  /** no token, or one that is not valid now: sign in, then go on */
  z.strictObject({ code: z.literal('signInNeeded'), message: z.string() }),
  /** signed in, but without any assignment today */
  z.strictObject({ code: z.literal('noAssignment'), message: z.string() }),
  /** the input is not of the contract's form; `field` is a path, never a value */
  z.strictObject({ code: z.literal('badInput'), message: z.string(), field: z.string().nullable() }),
  /** the input is larger than the contract allows */
  z.strictObject({ code: z.literal('tooLarge'), message: z.string() }),
  /** the program is older than the least supported version */
  z.strictObject({ code: z.literal('clientTooOld'), message: z.string(), least: z.string() }),
  /** the cursor is not one that this server gave last: fetch everything afresh */
  z.strictObject({ code: z.literal('resyncNeeded'), message: z.string() }),
  /** this device was reported lost: it destroys its keys and asks for nothing else */
  z.strictObject({ code: z.literal('deviceLost'), message: z.string() }),
  /** unknown, or not for this worker: the two answer alike */
  z.strictObject({ code: z.literal('notFound'), message: z.string() }),
  /** too many calls: wait so many seconds */
  z.strictObject({ code: z.literal('tooMany'), message: z.string(), retryAfterSeconds: z.int().min(1) }),
  /** the service cannot answer now; nothing was done */
  z.strictObject({ code: z.literal('unavailable'), message: z.string() }),
  /** a fault of the service, with an id to find it by in the log */
  z.strictObject({ code: z.literal('internal'), message: z.string(), errorId: z.string() }),
]);
export type ApiErrorShape = z.infer<typeof apiErrorSchema>;
export type ApiErrorCode = ApiErrorShape['code'];

/** What a service throws; the router turns it into the error union on the wire. */
export class ApiError extends Error {
  readonly shape: ApiErrorShape;
  constructor(shape: ApiErrorShape, options?: ErrorOptions) {
    super(shape.code, options);
    this.name = 'ApiError';
    this.shape = shape;
  }
}
