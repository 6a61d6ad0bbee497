import { createTRPCClient } from '@trpc/client';
import { describe, expect, it, vi } from 'vitest';
import type { Connection } from './connection.ts';
import { hostLink, isConnectionLost } from './link.ts';
import { memoryPair } from './memory.ts';
import { reconnectingConnection, RETRY } from './reconnect.ts';
import { serveRouter } from './serve.ts';
import { manualTimer } from './testing/timer.ts';
import { testRouter, type TestRouter } from './testing/router.ts';

/** A host that can be killed and started again, and a page that keeps its client throughout. */
function hostAndPage() {
  const timer = manualTimer();
  const aborted: string[] = [];
  let host: Connection | null = null;
  let running = true;
  let tries = 0;
  const line = reconnectingConnection(() => {
    tries += 1;
    if (!running) throw new Error('nobody listens');
    const [page, other] = memoryPair();
    host = other;
    serveRouter({
      router: testRouter,
      createContext: () => ({ window: 1, aborted }),
      connection: other,
      timer,
    });
    return page;
  }, timer);
  const client = createTRPCClient<TestRouter>({ links: [hostLink<TestRouter>(line, timer)] });
  return {
    timer,
    line,
    client,
    tries: () => tries,
    async kill() {
      running = false;
      host?.close('killed');
      await settled();
    },
    start: () => {
      running = true;
    },
    cut: async () => {
      host?.close('cut');
      await settled();
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a page whose host is killed', () => {
  it('is told that what was on its way failed', async () => {
    const { client, kill } = hostAndPage();
    const query = client.hang.query().catch((error: unknown) => error);
    await client.window.query();
    await kill();
    expect(isConnectionLost(await query)).toBe(true);
    expect(isConnectionLost(await client.nothing.mutate().catch((error: unknown) => error))).toBe(true);
  });

  it('finds the host again by itself, and its subscriptions go on', async () => {
    const { client, kill, start, timer } = hostAndPage();
    const events: unknown[] = [];
    client.ticks.subscribe(undefined, {
      onData: (data) => events.push(data),
      onError: (error) => events.push(error),
      onConnectionStateChange: ({ state }) => events.push(state),
    });
    await vi.waitFor(() => expect(events).toEqual(['connecting', 'pending', 'first']));
    await kill();
    timer.advance(RETRY.ceiling);
    await settled();
    // once when it was lost, and again for each try that failed
    expect(new Set(events.slice(3))).toEqual(new Set(['connecting']));
    start();
    timer.advance(RETRY.ceiling);
    await vi.waitFor(() => expect(events.slice(-2)).toEqual(['pending', 'first']));
    expect(await client.window.query()).toBe(1);
  });

  it('resumes after the event that arrived last', async () => {
    const { client, cut, timer } = hostAndPage();
    const events: { id: string }[] = [];
    client.counting.subscribe({}, { onData: (event) => events.push(event) });
    await vi.waitFor(() => expect(events.map(({ id }) => id)).toEqual(['1']));
    await cut();
    timer.advance(RETRY.first);
    await vi.waitFor(() => expect(events.map(({ id }) => id)).toEqual(['1', '2']));
  });

  it('tries more and more seldom, never faster than the ceiling allows', async () => {
    const { kill, timer, tries } = hostAndPage();
    await kill();
    const before = tries();
    timer.advance(RETRY.first);
    expect(tries() - before).toBe(1);
    timer.advance(RETRY.first);
    expect(tries() - before).toBe(1);
    timer.advance(60_000);
    expect(tries() - before).toBeLessThanOrEqual(5 + 60_000 / RETRY.ceiling);
    expect(tries() - before).toBeGreaterThanOrEqual(60_000 / RETRY.ceiling);
  });

  it('does not hammer a host that accepts the line and drops it', async () => {
    const { cut, timer, tries } = hostAndPage();
    const before = tries();
    for (let i = 0; i < 20; i += 1) {
      await cut();
      timer.advance(RETRY.first);
    }
    // without back-off each round would make a new line
    expect(tries() - before).toBeLessThan(8);
  });

  it('gives up for good when it is told to', async () => {
    const { client, line, kill, timer, tries } = hostAndPage();
    await kill();
    line.stop();
    const before = tries();
    timer.advance(60_000);
    expect(tries()).toBe(before);
    expect(isConnectionLost(await client.window.query().catch((error: unknown) => error))).toBe(true);
  });
});

describe('a call made before the line is open', () => {
  it('waits for it', async () => {
    const { client } = hostAndPage();
    expect(await client.window.query()).toBe(1);
  });
});
