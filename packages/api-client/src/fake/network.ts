import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { deviceIdSchema } from '@samla/case-model/ids';
import { errorEnvelope } from '../envelope.ts';
import type { ApiErrorShape } from '../errors.ts';
import { createCaseRouter } from '../router.ts';
import type { FakeCity } from './city.ts';

/** What the network does with one request. */
export type Behaviour =
  | { readonly kind: 'pass' }
  /** never reaches the service */
  | { readonly kind: 'dropRequest' }
  /** is carried out; the answer is lost on the way */
  | { readonly kind: 'dropResponse' }
  /** the service answers with an error of the union */
  | { readonly kind: 'apiError'; readonly error: ApiErrorShape; readonly retryAfter?: string }
  /** something between answers with a page of its own, or with this as JSON of its own */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: string;
      readonly json?: string;
    }
  /** waits, then does something else */
  | { readonly kind: 'hold'; readonly until: Promise<void>; readonly then: Behaviour };

/** One request as a hook sees it. */
export interface FakeRequest {
  /** such as `sync.push` */
  readonly path: string;
  /** counts from 1 */
  readonly number: number;
  readonly subject: string | null;
}

export interface FakeNetwork {
  readonly fetch: typeof globalThis.fetch;
  /** every request so far, in order */
  readonly requests: readonly FakeRequest[];
  /** asked for each request; passes when never set */
  behave(decide: (request: FakeRequest) => Behaviour): void;
  /** the next request to this path, or to any: before {@link behave}, once */
  once(behaviour: Behaviour, path?: string): void;
}

export interface FakeNetworkOptions {
  /** the worker that a token stands for; by default `test:<subject>` */
  readonly subjectOf?: (token: string) => string | null;
}

const versionPattern = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;
const byTestToken = (token: string) => (token.startsWith('test:') ? token.slice('test:'.length) : null);

/**
 * A `fetch` that runs the real router: the client's own code, without a network.
 * @param city in memory, or whatever else has a service for a caller
 */
export function createFakeFetch(
  city: Pick<FakeCity, 'serviceFor'>,
  options: FakeNetworkOptions = {},
): FakeNetwork {
  const router = createCaseRouter();
  const subjectOf = options.subjectOf ?? byTestToken;
  const requests: FakeRequest[] = [];
  const queue: { behaviour: Behaviour; path: string | undefined }[] = [];
  let decide: (request: FakeRequest) => Behaviour = () => ({ kind: 'pass' });

  function next(request: FakeRequest): Behaviour {
    const at = queue.findIndex(({ path }) => path === undefined || path === request.path);
    return at >= 0 ? (queue.splice(at, 1)[0]?.behaviour ?? { kind: 'pass' }) : decide(request);
  }

  async function serve(request: Request, subject: string | null): Promise<Response> {
    if (subject === null) {
      return apiError({ code: 'signInNeeded', message: 'Inloggningen gäller inte längre. Logga in igen.' });
    }
    const clientVersion = request.headers.get('x-samla-client') ?? '';
    if (!versionPattern.test(clientVersion)) {
      return apiError({ code: 'badInput', message: 'Programmets version saknas.', field: 'x-samla-client' });
    }
    const device = deviceIdSchema.safeParse(request.headers.get('x-samla-device'));
    const deviceId = device.success ? device.data : null;
    return fetchRequestHandler({
      endpoint: '/trpc',
      req: request,
      router,
      allowMethodOverride: true,
      allowBatching: false,
      createContext: () => ({ service: () => city.serviceFor({ subject, clientVersion, deviceId }) }),
    });
  }

  async function run(behaviour: Behaviour, request: Request, subject: string | null): Promise<Response> {
    request.signal.throwIfAborted();
    switch (behaviour.kind) {
      case 'pass':
        return serve(request, subject);
      case 'dropRequest':
        throw new TypeError('fetch failed');
      case 'dropResponse':
        await (await serve(request, subject)).text();
        throw new TypeError('fetch failed');
      case 'apiError':
        return apiError(behaviour.error, behaviour.retryAfter);
      case 'status':
        return new Response(behaviour.json ?? '<html>', {
          status: behaviour.status,
          headers: {
            'content-type': behaviour.json === undefined ? 'text/html' : 'application/json',
            ...(behaviour.retryAfter !== undefined && { 'retry-after': behaviour.retryAfter }),
          },
        });
      case 'hold':
        await untilOrAbort(behaviour.until, request.signal);
        return run(behaviour.then, request, subject);
    }
  }

  return {
    requests,
    behave: (chosen) => (decide = chosen),
    once: (behaviour, path) => queue.push({ behaviour, path }),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
      const subject = token === undefined ? null : subjectOf(token);
      const path = new URL(request.url).pathname.split('/').at(-1) ?? '';
      const seen: FakeRequest = { path, number: requests.length + 1, subject };
      requests.push(seen);
      return run(next(seen), request, subject);
    },
  };
}

function apiError(shape: ApiErrorShape, retryAfter?: string): Response {
  const { status, body } = errorEnvelope(shape);
  const wait = shape.code === 'tooMany' ? String(shape.retryAfterSeconds) : retryAfter;
  return Response.json(body, { status, headers: wait === undefined ? {} : { 'retry-after': wait } });
}

function untilOrAbort(until: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    until.then(resolve, reject);
  });
}
