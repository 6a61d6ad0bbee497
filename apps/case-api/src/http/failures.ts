import { errorEnvelope } from '@samla/api-client/envelope';
import { ApiError, type ApiErrorShape } from '@samla/api-client/errors';
import { errorIdOf, toApiError } from '@samla/api-client/router';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply } from 'fastify';

/** What a failed request is answered with. */
export interface Failure {
  readonly status: number;
  readonly api: ApiErrorShape;
}

export const unknownCall: Failure = {
  status: 404,
  api: { code: 'badInput', message: 'Tjänsten känner inte till anropet.', field: null },
};
export const wrongMethod: Failure = { ...unknownCall, status: 405 };
export const addressTooLong: Failure = {
  status: 414,
  api: { code: 'tooLarge', message: 'Adressen i anropet är för lång.' },
};
export const stopping: Failure = {
  status: 503,
  api: {
    code: 'unavailable',
    message: 'Tjänsten startas om. Inget har gått förlorat; försök igen om en stund.',
  },
};
const tooSlow: ApiErrorShape = {
  code: 'unavailable',
  message: 'Tjänsten hann inte svara. Försök igen om en stund.',
};
const wrongForm: ApiErrorShape = {
  code: 'badInput',
  message: 'Uppgifterna har inte den form som tjänsten kräver.',
  field: null,
};

/** The failure of anything that was thrown on the way to an answer: never a word of its message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return { status: errorEnvelope(error.shape).status, api: error.shape };
  if (error instanceof TRPCError) {
    return { status: getHTTPStatusCodeFromError(error), api: toApiError(error) };
  }
  // Fastify's own: a body too large, of another type, cut short; a handler that took too long
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (code === 'FST_ERR_HANDLER_TIMEOUT') return { status: 503, api: tooSlow };
  if (statusCode === 413) return failureOf(new TRPCError({ code: 'PAYLOAD_TOO_LARGE' }));
  if (statusCode === 415) return { ...unknownCall, status: 415 };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, api: wrongForm };
  }
  const fault = error instanceof Error ? error : new Error('not an error');
  const message = 'Något gick fel i tjänsten. Försök igen om en stund.';
  return { status: 500, api: { code: 'internal', message, errorId: errorIdOf(fault) } };
}

/** Answers with the error union, in the envelope that the client reads. */
export function sendFailure(reply: FastifyReply, { status, api }: Failure): FastifyReply {
  if (api.code === 'tooMany') reply.header('retry-after', String(api.retryAfterSeconds));
  if (api.code === 'signInNeeded') reply.header('www-authenticate', 'Bearer error="invalid_token"');
  return reply.code(status).type('application/json').send(failureBody({ status, api }));
}

export function failureBody({ status, api }: Failure): string {
  const { error } = errorEnvelope(api).body;
  return JSON.stringify({ error: { ...error, data: { ...error.data, httpStatus: status } } });
}
