import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, TRPCClientError } from '@trpc/client';
import { systemClock, type Clock } from '@samla/case-model/time';
import { EventSource } from 'eventsource';
import { isEnvelope } from './envelope.ts';
import { ApiError, apiErrorSchema, type ApiErrorShape } from './errors.ts';
import { limits } from './limits.ts';
import { retryAfterSeconds } from './retry-after.ts';
import type { CaseRouter } from './router.ts';

export interface CaseClientOptions {
  /** where the router stands, such as `https://host/trpc` */
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  /** a token that is valid now; may throw `ApiError('signInNeeded')`, which {@link apiErrorOf} then reads */
  readonly accessToken: () => Promise<string>;
  /** `major.minor.patch` */
  readonly clientVersion: string;
  /** this device, once it has an id: sent in a header, so that a lost one is told so whatever it asks */
  readonly deviceId?: () => string | null;
  /** the wait for an answer, in milliseconds; the stream of pokes has none */
  readonly timeoutMs?: number;
  /** how a wait ends, so that a simulation can own time */
  readonly timeout?: (milliseconds: number) => AbortSignal;
  /** what a date to wait for is held against where an answer has none of its own */
  readonly clock?: Clock;
}

/**
 * The typed client of the central API. Every call is one POST, so no input ever stands in an address; the one
 * exception is the device id of the stream of pokes, an opaque number of the installation.
 * Calls throw {@link TRPCClientError}: read it with {@link apiErrorOf}.
 */
export function createCaseClient(options: CaseClientOptions) {
  const timeoutMs = options.timeoutMs ?? limits.requestSeconds * 1000 + 5_000;
  const timeout = options.timeout ?? ((milliseconds: number) => AbortSignal.timeout(milliseconds));
  const clock = options.clock ?? systemClock;
  const headers = async () => {
    const deviceId = options.deviceId?.() ?? null;
    return {
      authorization: `Bearer ${await options.accessToken()}`,
      'x-samla-client': options.clientVersion,
      ...(deviceId !== null && { 'x-samla-device': deviceId }),
    };
  };
  // a redirect would carry the token somewhere else
  const send: typeof globalThis.fetch = (input, init) =>
    options.fetch(input, { ...init, redirect: 'error', credentials: 'omit' });

  return createTRPCClient<CaseRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({
          url: options.url,
          EventSource,
          eventSourceOptions: {
            // asked for anew at every connection: a token is shorter-lived than a stream
            fetch: async (url, init) =>
              send(url, { ...init, headers: { ...init.headers, ...(await headers()) } }),
          },
        }),
        false: httpLink({
          url: options.url,
          methodOverride: 'POST',
          headers,
          fetch: async (input, init) => {
            const ends = [timeout(timeoutMs), ...(init?.signal ? [init.signal] : [])];
            const response = await send(input instanceof Request ? input.url : input, {
              method: 'POST',
              headers: init?.headers as Record<string, string>,
              body: init?.body as string,
              signal: AbortSignal.any(ends),
            });
            const wait = retryAfterSeconds(response.headers, clock);
            if (!response.headers.get('content-type')?.startsWith('application/json')) {
              await response.body?.cancel();
              throw new NotTheApiError(response.status, wait);
            }
            return new Answer(response, wait);
          },
        }),
      }),
    ],
  });
}

export type CaseClient = ReturnType<typeof createCaseClient>;

/** The error of the union that a call failed with; null when the API itself did not answer (network, proxy, timeout). */
export function apiErrorOf(error: unknown): ApiErrorShape | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof ApiError) return at.shape;
    if (at instanceof TRPCClientError) {
      const parsed = apiErrorSchema.safeParse((at as TRPCClientError<CaseRouter>).data?.api);
      if (parsed.success) return parsed.data;
    }
  }
  return null;
}

/** Something between answered instead of the API: a proxy, a gateway, a sign-in page of the network. */
export class NotTheApiError extends Error {
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  constructor(status: number, retryAfterSeconds: number | null, options?: ErrorOptions) {
    super('the answer is not from the API', options);
    this.name = 'NotTheApiError';
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** An answer in JSON, which is the API's own only in its envelope: gateways answer in JSON too. */
class Answer {
  readonly #response: Response;
  readonly ok: boolean;
  readonly retryAfterSeconds: number | null;
  constructor(response: Response, retryAfterSeconds: number | null) {
    this.#response = response;
    this.ok = response.ok;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** What tRPC reads, once. @throws NotTheApiError */
  async json(): Promise<unknown> {
    const { status } = this.#response;
    let body: unknown;
    try {
      body = await this.#response.json();
    } catch (error) {
      // a line that broke in the middle is no answer at all
      if (!(error instanceof SyntaxError)) throw error;
      throw new NotTheApiError(status, this.retryAfterSeconds, { cause: error });
    }
    if (!isEnvelope(body, this.ok)) throw new NotTheApiError(status, this.retryAfterSeconds);
    return body;
  }
}

/**
 * What stood between when {@link apiErrorOf} is null: the HTTP status, if any. The wait is what was asked for in a
 * header, also in that of an answer of the API itself.
 */
export function transportFailureOf(error: unknown): {
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
} {
  const cause: unknown = error instanceof TRPCClientError ? error.cause : error;
  if (cause instanceof NotTheApiError) return cause;
  const answer: unknown = error instanceof TRPCClientError ? error.meta?.['response'] : null;
  if (answer instanceof Answer) return { status: null, retryAfterSeconds: answer.retryAfterSeconds };
  // a stream that was refused: EventSource gives the status as `code` on its error event
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return { status: typeof code === 'number' ? code : null, retryAfterSeconds: null };
}
