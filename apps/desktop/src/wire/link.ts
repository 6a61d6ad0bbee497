import { TRPCClientError, type OperationResultObserver, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import type { Connection } from './connection.ts';
import {
  decodeFrame,
  encodeFrame,
  FRAME_LIMITS,
  FrameError,
  toPageFrameSchema,
  type ToHostFrame,
  type ToPageFrame,
} from './frames.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import type { Timer } from './timer.ts';

/** The line to the host went down before the answer came. A query may be asked again; a change may or may not have been made. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
}

/** Whether a call failed because the host could not be reached, and not because of what was asked. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof TRPCClientError && error.cause instanceof ConnectionLostError;
}

interface Call<TRouter extends AnyTRPCRouter> {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly path: string;
  readonly input: unknown;
  readonly observer: OperationResultObserver<TRouter, unknown>;
  lastEventId: string | undefined;
}

/**
 * The tRPC link over one line to the host. Calls made before the line first opens wait for it. When a reconnecting
 * line is lost, queries and mutations fail with `ConnectionLostError`, and subscriptions resume once it is back.
 */
export function hostLink<TRouter extends AnyTRPCRouter>(
  connection: Connection,
  timer: Timer,
): TRPCLink<TRouter> {
  const calls = new Map<number, Call<TRouter>>();
  let nextId = 1;
  let state: 'connecting' | 'open' | 'lost' | 'closed' = 'connecting';
  let why = '';
  let heartbeat: Heartbeat | null = null;

  const send = (frame: ToHostFrame): void => connection.send(encodeFrame(frame, FRAME_LIMITS.toHost));
  const lostError = (): TRPCClientError<TRouter> =>
    TRPCClientError.from<TRouter>(new ConnectionLostError(`The line to the host is down: ${why}`));

  function request(id: number, { kind, path, input, lastEventId, observer }: Call<TRouter>): void {
    try {
      send({ type: 'request', id, kind, path, input, ...(lastEventId !== undefined && { lastEventId }) });
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      calls.delete(id);
      observer.error(TRPCClientError.from<TRouter>(error));
    }
  }

  function down(reason: string, forGood: boolean): void {
    heartbeat?.stop();
    state = forGood ? 'closed' : 'lost';
    why = reason;
    for (const [id, call] of calls) {
      if (call.kind === 'subscription' && !forGood) {
        call.observer.next({ result: { type: 'state', state: 'connecting', error: lostError() } });
      } else {
        calls.delete(id);
        call.observer.error(lostError());
      }
    }
  }

  function receive(frame: ToPageFrame): void {
    if (frame.type === 'ping') {
      if (!frame.answer) send({ type: 'ping', answer: true });
      return;
    }
    const call = calls.get(frame.id);
    // cancelled while its answer was on the way
    if (call === undefined) return;
    const { observer } = call;
    if (frame.type === 'error') {
      calls.delete(frame.id);
      observer.error(TRPCClientError.from<TRouter>({ error: frame.error }));
    } else if (frame.type === 'done') {
      calls.delete(frame.id);
      if (call.kind === 'subscription') observer.next({ result: { type: 'stopped' } });
      observer.complete();
    } else if (frame.started === true) {
      observer.next({ result: { type: 'started' } });
      observer.next({ result: { type: 'state', state: 'pending', error: null } });
    } else {
      if (frame.eventId !== undefined) call.lastEventId = frame.eventId;
      observer.next({
        result: { type: 'data', data: frame.data, ...(frame.eventId !== undefined && { id: frame.eventId }) },
      });
    }
  }

  connection.listen({
    opened() {
      state = 'open';
      heartbeat = startHeartbeat(
        timer,
        () => send({ type: 'ping', answer: false }),
        () => connection.close('the host does not answer'),
      );
      for (const [id, call] of calls) request(id, call);
    },
    message(message) {
      heartbeat?.heard();
      try {
        receive(decodeFrame(message, toPageFrameSchema, FRAME_LIMITS.toPage));
      } catch (error) {
        if (!(error instanceof FrameError)) throw error;
        connection.close(error.message);
      }
    },
    lost: (reason) => down(reason, false),
    closed: (reason) => down(reason, true),
  });

  return () =>
    ({ op }) =>
      observable((observer) => {
        if (state === 'closed' || (state === 'lost' && op.type !== 'subscription')) {
          observer.error(lostError());
          return undefined;
        }
        const id = nextId;
        nextId += 1;
        const call: Call<TRouter> = {
          kind: op.type,
          path: op.path,
          input: op.input,
          observer,
          lastEventId: undefined,
        };
        calls.set(id, call);
        const cancel = (): void => {
          if (calls.delete(id) && state === 'open') send({ type: 'cancel', id });
        };
        const aborted = (): void => {
          cancel();
          observer.error(TRPCClientError.from<TRouter>(new DOMException('Cancelled', 'AbortError')));
        };
        op.signal?.addEventListener('abort', aborted, { once: true });
        if (call.kind === 'subscription') {
          observer.next({ result: { type: 'state', state: 'connecting', error: null } });
        }
        if (op.signal?.aborted === true) aborted();
        else if (state === 'open') request(id, call);
        return () => {
          op.signal?.removeEventListener('abort', aborted);
          cancel();
        };
      });
}
