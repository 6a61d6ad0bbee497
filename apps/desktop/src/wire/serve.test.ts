import { createTRPCClient } from '@trpc/client';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decodeFrame, encodeFrame, FRAME_LIMITS, toPageFrameSchema, type ToHostFrame } from './frames.ts';
import { HEARTBEAT } from './heartbeat.ts';
import { hostLink } from './link.ts';
import { memoryPair } from './memory.ts';
import { MAX_CALLS, serveRouter } from './serve.ts';
import { manualTimer } from './testing/timer.ts';
import { testRouter, type TestRouter } from './testing/router.ts';

/** The host's side of a line, and a page that sends frames by hand. */
function serve() {
  const [page, host] = memoryPair();
  const timer = manualTimer();
  const aborted: string[] = [];
  const received: unknown[] = [];
  const closed = Promise.withResolvers<string>();
  let contexts = 0;
  serveRouter({
    router: testRouter,
    createContext: () => {
      contexts += 1;
      return { window: 1, aborted };
    },
    connection: host,
    timer,
  });
  page.listen({
    opened: () => undefined,
    message: (message) => received.push(decodeFrame(message, toPageFrameSchema, FRAME_LIMITS.toPage)),
    lost: () => undefined,
    closed: (reason) => closed.resolve(reason),
  });
  const send = (frame: ToHostFrame): void => page.send(encodeFrame(frame, FRAME_LIMITS.toHost));
  return { page, timer, aborted, received, closed: closed.promise, send, contexts: () => contexts };
}

const hang = (id: number): ToHostFrame => ({ type: 'request', id, kind: 'query', path: 'hang' });

describe('the host, to a page that breaks the protocol', () => {
  it('closes the line with the reason', async () => {
    const { page, closed } = serve();
    page.send(new TextEncoder().encode('{"type":"eval"}'));
    expect(await closed).toBe('an unknown frame');
  });

  it('closes the line on a number that is already at work, and stops what was at work', async () => {
    const { send, closed, aborted } = serve();
    send(hang(1));
    send(hang(1));
    expect(await closed).toBe('a request with the number of one at work');
    await vi.waitFor(() => expect(aborted).toEqual(['hang']));
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (message) => {
        const { page, closed } = serve();
        page.send(Uint8Array.from(message));
        expect(await closed).toMatch(/frame/);
      }),
    );
  });
});

describe('the host, to a page that asks too much', () => {
  it('refuses calls above the bound one by one, and takes new ones when others have ended', async () => {
    const { send, received, aborted } = serve();
    for (let id = 1; id <= MAX_CALLS + 1; id += 1) send(hang(id));
    await vi.waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]).toMatchObject({
      type: 'error',
      id: MAX_CALLS + 1,
      error: { data: { code: 'TOO_MANY_REQUESTS' } },
    });
    send({ type: 'cancel', id: 1 });
    await vi.waitFor(() => expect(aborted).toEqual(['hang']));
    send({ type: 'request', id: 1000, kind: 'query', path: 'window' });
    await vi.waitFor(() => expect(received).toContainEqual({ type: 'data', id: 1000, data: 1 }));
  });

  it('sends nothing more of a call that was cancelled', async () => {
    const { send, received, aborted } = serve();
    send(hang(1));
    send({ type: 'cancel', id: 1 });
    await vi.waitFor(() => expect(aborted).toEqual(['hang']));
    send({ type: 'request', id: 2, kind: 'query', path: 'window' });
    await vi.waitFor(() => expect(received).toContainEqual({ type: 'done', id: 2 }));
    expect(received).toHaveLength(2);
  });

  it('ignores the cancelling of what is not at work', async () => {
    const { send, received } = serve();
    send({ type: 'cancel', id: 77 });
    send({ type: 'ping', answer: false });
    await vi.waitFor(() => expect(received).toEqual([{ type: 'ping', answer: true }]));
  });
});

describe('a line', () => {
  it('has one context for all its calls', async () => {
    const { send, received, contexts } = serve();
    for (const id of [1, 2, 3]) send({ type: 'request', id, kind: 'query', path: 'window' });
    await vi.waitFor(() => expect(received).toHaveLength(6));
    expect(contexts()).toBe(1);
  });

  it('is closed by the host when the page has been silent for some beats', async () => {
    const { timer, closed, received } = serve();
    await Promise.resolve();
    timer.advance(HEARTBEAT.everyMilliseconds * HEARTBEAT.silentBeats);
    await vi.waitFor(() => expect(received).toHaveLength(HEARTBEAT.silentBeats));
    timer.advance(HEARTBEAT.everyMilliseconds);
    expect(await closed).toBe('the page does not answer');
    expect(timer.waiting).toBe(0);
  });

  it('stays open as long as both sides answer', async () => {
    const [page, host] = memoryPair();
    const timer = manualTimer();
    serveRouter({
      router: testRouter,
      createContext: () => ({ window: 1, aborted: [] }),
      connection: host,
      timer,
    });
    const client = createTRPCClient<TestRouter>({ links: [hostLink<TestRouter>(page, timer)] });
    for (let beat = 0; beat < 50; beat += 1) {
      timer.advance(HEARTBEAT.everyMilliseconds);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await client.window.query()).toBe(1);
  });

  it('is closed by the page when the host has been silent for some beats', async () => {
    const [page, host] = memoryPair();
    const timer = manualTimer();
    const closed = Promise.withResolvers<string>();
    host.listen({
      opened: () => undefined,
      message: () => undefined,
      lost: () => undefined,
      closed: (reason) => closed.resolve(reason),
    });
    const client = createTRPCClient<TestRouter>({ links: [hostLink<TestRouter>(page, timer)] });
    const answer = client.window.query().catch((error: unknown) => error);
    await new Promise((resolve) => setImmediate(resolve));
    timer.advance(HEARTBEAT.everyMilliseconds * (HEARTBEAT.silentBeats + 1));
    expect(await closed.promise).toBe('the host does not answer');
    expect(await answer).toMatchObject({
      message: expect.stringContaining('the host does not answer') as string,
    });
  });
});
