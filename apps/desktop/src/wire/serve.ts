import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  isTrackedEnvelope,
  TRPCError,
  type AnyTRPCRouter,
  type inferRouterContext,
} from '@trpc/server';
import type { Connection } from './connection.ts';
import {
  decodeFrame,
  encodeFrame,
  errorShapeSchema,
  FRAME_LIMITS,
  FrameError,
  toHostFrameSchema,
  type ToHostFrame,
  type ToPageFrame,
} from './frames.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import type { Timer } from './timer.ts';

/** Calls at work at the same time for one window. A page that asks for more is told so, call by call. */
export const MAX_CALLS = 200;
/** Characters of an error's text: a long list of issues must itself fit in a frame. */
const MAX_ERROR_TEXT = 10_000;

export interface ServeOptions<TRouter extends AnyTRPCRouter> {
  readonly router: TRouter;
  /** made once: a line belongs to one window */
  readonly createContext: () => inferRouterContext<TRouter> | Promise<inferRouterContext<TRouter>>;
  readonly connection: Connection;
  readonly timer: Timer;
  /** every failed call, with its cause; the page gets neither cause nor stack */
  readonly onError?: (failure: { path: string; error: TRPCError }) => void;
  /** the line is down; everything that was at work has been told to stop */
  readonly onClosed?: (reason: string) => void;
}

type Request = Extract<ToHostFrame, { type: 'request' }>;

/** Answers a page's calls over one line until it closes. */
export function serveRouter<TRouter extends AnyTRPCRouter>(options: ServeOptions<TRouter>): void {
  const { router, connection, timer } = options;
  const calls = new Map<number, AbortController>();
  let context: Promise<inferRouterContext<TRouter>> | null = null;
  let heartbeat: Heartbeat | null = null;

  const send = (frame: ToPageFrame): void => connection.send(encodeFrame(frame, FRAME_LIMITS.toPage));

  function fail(request: Request, cause: unknown, ctx: inferRouterContext<TRouter> | undefined): void {
    const error = getTRPCErrorFromUnknown(cause);
    options.onError?.({ path: request.path, error });
    const { path, kind: type, input } = request;
    const shape = getTRPCErrorShape({ config: router._def._config, error, type, path, input, ctx });
    send({ type: 'error', id: request.id, error: pageShape(shape, error) });
  }

  async function run(request: Request, call: AbortController): Promise<void> {
    let ctx: inferRouterContext<TRouter> | undefined;
    try {
      context ??= Promise.resolve(options.createContext());
      ctx = await context;
      const input = resumedInput(request);
      const result: unknown = await callTRPCProcedure({
        router,
        path: request.path,
        type: request.kind,
        getRawInput: () => Promise.resolve(input),
        ctx,
        signal: call.signal,
        batchIndex: 0,
      });
      if (request.kind === 'subscription') await stream(request.id, result, call.signal, send);
      else if (isAsyncIterable(result)) throw new Error('only a subscription may answer more than once');
      else if (!call.signal.aborted) send({ type: 'data', id: request.id, data: result });
      if (!call.signal.aborted) send({ type: 'done', id: request.id });
    } catch (cause) {
      if (!call.signal.aborted) fail(request, tooLarge(cause), ctx);
    } finally {
      calls.delete(request.id);
    }
  }

  function receive(frame: ToHostFrame): void {
    if (frame.type === 'ping') {
      if (!frame.answer) send({ type: 'ping', answer: true });
    } else if (frame.type === 'cancel') {
      calls.get(frame.id)?.abort();
    } else if (calls.has(frame.id)) {
      throw new FrameError('a request with the number of one at work');
    } else if (calls.size >= MAX_CALLS) {
      fail(
        frame,
        new TRPCError({ code: 'TOO_MANY_REQUESTS', message: 'Too many calls at a time' }),
        undefined,
      );
    } else {
      const call = new AbortController();
      calls.set(frame.id, call);
      void run(frame, call);
    }
  }

  connection.listen({
    opened() {
      heartbeat = startHeartbeat(
        timer,
        () => send({ type: 'ping', answer: false }),
        () => connection.close('the page does not answer'),
      );
    },
    message(message) {
      heartbeat?.heard();
      try {
        receive(decodeFrame(message, toHostFrameSchema, FRAME_LIMITS.toHost));
      } catch (error) {
        if (!(error instanceof FrameError)) throw error;
        connection.close(error.message);
      }
    },
    lost: () => undefined,
    closed(reason) {
      heartbeat?.stop();
      for (const call of calls.values()) call.abort();
      options.onClosed?.(reason);
    },
  });
}

/** Sends each event of a subscription until it ends or is cancelled; a generator that ignores the signal is left behind. */
async function stream(
  id: number,
  result: unknown,
  signal: AbortSignal,
  send: (frame: ToPageFrame) => void,
): Promise<void> {
  if (!isAsyncIterable(result)) throw new Error('a subscription must answer with an async iterable');
  const iterator = result[Symbol.asyncIterator]();
  const stopped = new Promise<'stopped'>((resolve) => {
    if (signal.aborted) resolve('stopped');
    else signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  let ended = false;
  try {
    if (!signal.aborted) send({ type: 'data', id, started: true });
    for (;;) {
      const next = await Promise.race([iterator.next(), stopped]);
      if (next === 'stopped') return;
      if (next.done === true) {
        ended = true;
        return;
      }
      const value: unknown = next.value;
      if (isTrackedEnvelope(value)) {
        const [eventId, data] = value;
        send({ type: 'data', id, eventId, data: { id: eventId, data } });
      } else {
        send({ type: 'data', id, data: value });
      }
    }
  } finally {
    // not awaited: a generator that waits for something else only returns when that comes
    if (!ended) iterator.return?.().catch(() => undefined);
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** As tRPC does it: a resumed subscription finds `lastEventId` in its input. */
function resumedInput({ input, lastEventId }: Request): unknown {
  if (lastEventId === undefined) return input;
  if (input !== undefined && (typeof input !== 'object' || input === null)) return input;
  return { ...input, lastEventId };
}

/** An answer that does not fit is that call's failure, not the line's. */
function tooLarge(cause: unknown): unknown {
  if (!(cause instanceof FrameError)) return cause;
  return new TRPCError({
    code: 'PAYLOAD_TOO_LARGE',
    message: `The answer is too large: ${cause.message}`,
    cause,
  });
}

/** What the page may know of a failure: no stack, and of a fault in the program not even its text, which may hold data. */
function pageShape(shape: unknown, error: TRPCError) {
  const parsed = errorShapeSchema.parse(shape);
  const data = Object.fromEntries(Object.entries(parsed.data).filter(([name]) => name !== 'stack'));
  const message =
    error.code === 'INTERNAL_SERVER_ERROR' ? 'Internal error' : parsed.message.slice(0, MAX_ERROR_TEXT);
  return { code: parsed.code, message, data: { ...data, code: parsed.data.code } };
}
