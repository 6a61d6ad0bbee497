import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { z } from 'zod';
import type { ApiErrorShape } from './errors.ts';

/** The tRPC code, and through it the HTTP status, of each error of the union. */
export const trpcCode = {
  signInNeeded: 'UNAUTHORIZED',
  noAssignment: 'FORBIDDEN',
  badInput: 'BAD_REQUEST',
  tooLarge: 'PAYLOAD_TOO_LARGE',
  clientTooOld: 'PRECONDITION_FAILED',
  resyncNeeded: 'CONFLICT',
  deviceLost: 'UNPROCESSABLE_CONTENT',
  notFound: 'NOT_FOUND',
  tooMany: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ApiErrorShape['code'], TRPCError['code']>;

/** An error of the union as the wire carries it, for what answers before the router does. */
export function errorEnvelope(api: ApiErrorShape) {
  const code = trpcCode[api.code];
  const httpStatus = getHTTPStatusCodeFromError(new TRPCError({ code }));
  const error = { code: TRPC_ERROR_CODES_BY_KEY[code], message: api.message, data: { api, httpStatus } };
  return { status: httpStatus, body: { error } };
}

/** Of a code that is not known here too: the API may be newer than this program. */
const errorSchema = z.object({
  error: z.object({ code: z.number(), data: z.object({ api: z.object({ code: z.string() }) }) }),
});

/**
 * Whether the body of an answer is in the envelope of the API: a result in an answer that went well, or an error that
 * carries the union. Any other JSON was written by something between.
 */
export function isEnvelope(body: unknown, ok: boolean): boolean {
  if (errorSchema.safeParse(body).success) return true;
  if (!ok || typeof body !== 'object' || body === null || !('result' in body)) return false;
  const { result } = body;
  return typeof result === 'object' && result !== null && 'data' in result;
}
