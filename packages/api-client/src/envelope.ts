import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
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
