import { createTRPCClient, createWSClient, TRPCClientError, wsLink, type TRPCClient } from '@trpc/client';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { isConnectionLost, hostLink } from './link.ts';
import { serveRouter } from './serve.ts';
import { testRouter, type TestRouter } from './testing/router.ts';
import { socketServer, transports, type Lines } from './testing/transports.ts';
import { systemTimer } from './timer.ts';

interface Setup {
  readonly client: TRPCClient<TestRouter>;
  /** names of the procedures that were told to stop */
  readonly aborted: string[];
  readonly failures: string[];
}
async function over(lines: Promise<Lines>): Promise<Setup & Lines> {
  const { page, host } = await lines;
  const aborted: string[] = [];
  const failures: string[] = [];
  serveRouter({
    router: testRouter,
    createContext: () => ({ window: 7, aborted }),
    connection: host,
    timer: systemTimer,
    onError: ({ error }) => failures.push(error.message),
  });
  const client = createTRPCClient<TestRouter>({ links: [hostLink<TestRouter>(page, systemTimer)] });
  onTestFinished(() => page.close('end of test'));
  return { client, aborted, failures, page, host };
}

async function overTrpcsOwn(): Promise<Setup> {
  const { url, sockets } = await socketServer();
  const aborted: string[] = [];
  const failures: string[] = [];
  applyWSSHandler({
    wss: sockets,
    router: testRouter,
    createContext: () => ({ window: 7, aborted }),
    onError: ({ error }) => failures.push(error.message),
  });
  const socket = createWSClient({ url, WebSocket: WebSocket as unknown as typeof globalThis.WebSocket });
  onTestFinished(() => socket.close());
  return { client: createTRPCClient<TestRouter>({ links: [wsLink({ client: socket })] }), aborted, failures };
}

async function failureOf(call: Promise<unknown>): Promise<TRPCClientError<TestRouter>> {
  const error: unknown = await call.then(
    () => new Error('it did not fail'),
    (cause: unknown) => cause,
  );
  if (error instanceof TRPCClientError) return error;
  throw error;
}

/** Events of a subscription until it ends or fails. */
function watch(
  client: TRPCClient<TestRouter>,
  start: (handlers: {
    onStarted: () => void;
    onData: (data: unknown) => void;
    onError: (error: unknown) => void;
    onStopped: () => void;
    onComplete: () => void;
  }) => { unsubscribe(): void },
) {
  const events: unknown[] = [];
  const ended = Promise.withResolvers<unknown[]>();
  const subscription = start({
    onStarted: () => events.push('started'),
    onData: (data) => events.push(data),
    onError: (error) => {
      events.push(error instanceof TRPCClientError ? `error: ${error.message}` : error);
      ended.resolve(events);
    },
    onStopped: () => events.push('stopped'),
    onComplete: () => {
      events.push('complete');
      ended.resolve(events);
    },
  });
  return { events, ended: ended.promise, stop: () => subscription.unsubscribe(), client };
}

const own = Object.entries(transports).map(([name, lines]) => [name, () => over(lines())] as const);
const all: (readonly [string, () => Promise<Setup>])[] = [
  ...own,
  ["tRPC's own WebSocket link", overTrpcsOwn],
];

describe.each(all)('what tRPC promises, over %s', (_name, setUp) => {
  it('answers queries with what was asked, in Swedish letters too', async () => {
    const { client } = await setUp();
    expect(await client.add.query({ a: 2, b: 40 })).toEqual({ sum: 42 });
    const input = {
      text: 'Åsa Öberg \u2028 😀',
      list: [1, null, { deep: [] }],
      flag: false,
      zero: 0,
      empty: '',
    };
    expect(await client.echo.query(input)).toEqual(input);
  });

  it('carries falsy inputs as they are, and the absence of one', async () => {
    const { client } = await setUp();
    for (const input of [0, false, '', null]) expect(await client.echo.query(input)).toBe(input);
    expect(await client.echo.query(undefined)).toBeUndefined();
    expect(await client.nothing.mutate()).toBeUndefined();
  });

  it('answers many calls at once, each with its own answer', async () => {
    const { client } = await setUp();
    const sums = await Promise.all(Array.from({ length: 100 }, (_, i) => client.add.query({ a: i, b: 1 })));
    expect(sums.map(({ sum }) => sum)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  });

  it('says which input is wrong', async () => {
    const { client } = await setUp();
    const error = await failureOf(client.add.query({ a: 1, b: 'two' as unknown as number }));
    expect(error.data).toMatchObject({ code: 'BAD_REQUEST', httpStatus: 400, path: 'add' });
    expect(error.message).toContain('"path": [\n      "b"');
  });

  it('refuses unknown keys', async () => {
    const { client } = await setUp();
    const error = await failureOf(client.add.query({ a: 1, b: 2, c: 3 } as { a: number; b: number }));
    expect(error.data?.code).toBe('BAD_REQUEST');
  });

  it('carries an error of a procedure with its code', async () => {
    const { client, failures } = await setUp();
    const error = await failureOf(client.refuse.mutate());
    expect(error).toMatchObject({ message: 'Not yours', data: { code: 'FORBIDDEN', path: 'refuse' } });
    expect(failures).toEqual(['Not yours']);
  });

  it('says that a procedure does not exist', async () => {
    const { client } = await setUp();
    const unknown = client as unknown as { nowhere: { query(): Promise<unknown> } };
    expect((await failureOf(unknown.nowhere.query())).data?.code).toBe('NOT_FOUND');
  });

  it('carries a subscription to its end, with the numbers of tracked events', async () => {
    const { client } = await setUp();
    const { ended } = watch(client, (handlers) => client.count.subscribe({ to: 3 }, handlers));
    const events = [1, 2, 3].map((n) => ({ id: String(n), data: n }));
    expect(await ended).toEqual(['started', ...events, 'stopped', 'complete']);
  });

  it('ends a failed subscription with its error', async () => {
    const { client } = await setUp();
    const { ended } = watch(client, (handlers) => client.breaks.subscribe(undefined, handlers));
    expect(await ended).toEqual(['started', 1, 'error: Cannot go on']);
  });

  it('refuses a subscription with a wrong input before it starts', async () => {
    const { client } = await setUp();
    const { ended } = watch(client, (handlers) =>
      client.count.subscribe({ to: 'x' } as unknown as { to: number }, handlers),
    );
    expect(await ended).toEqual([expect.stringContaining('error: ')]);
  });

  it('tells the host that a subscription is no longer wanted', async () => {
    const { client, aborted } = await setUp();
    const { events, stop } = watch(client, (handlers) => client.ticks.subscribe(undefined, handlers));
    await vi.waitFor(() => expect(events).toEqual(['started', 'first']));
    stop();
    await vi.waitFor(() => expect(aborted).toEqual(['ticks']));
  });

  it('resumes a tracked subscription after the event that arrived last', async () => {
    const { client } = await setUp();
    const { ended } = watch(client, (handlers) =>
      client.count.subscribe({ to: 4, lastEventId: '2' }, handlers),
    );
    expect((await ended).slice(1, 3)).toEqual([
      { id: '3', data: 3 },
      { id: '4', data: 4 },
    ]);
  });
});

describe.each(own)('what Samla adds, over %s', (_name, setUp) => {
  it('tells the host that a query is no longer wanted, so that searching as one types piles up no work', async () => {
    const { client, aborted } = await setUp();
    const stop = new AbortController();
    const failure = failureOf(client.hang.query(undefined, { signal: stop.signal }));
    // a later answer shows that the first call has arrived
    await client.add.query({ a: 1, b: 1 });
    stop.abort();
    expect((await failure).message).toBeTruthy();
    await vi.waitFor(() => expect(aborted).toEqual(['hang']));
  });

  it('tells everything at work to stop when the page goes away', async () => {
    const { client, aborted, page } = await setUp();
    const lost = failureOf(client.hang.query());
    const { events, ended } = watch(client, (handlers) => client.ticks.subscribe(undefined, handlers));
    await vi.waitFor(() => expect(events).toContain('first'));
    page.close('reloaded');
    expect(isConnectionLost(await lost)).toBe(true);
    expect(await ended).toEqual(['started', 'first', 'error: The line to the host is down: reloaded']);
    await vi.waitFor(() => expect([...aborted].sort()).toEqual(['hang', 'ticks']));
    expect(isConnectionLost(await failureOf(client.add.query({ a: 1, b: 1 })))).toBe(true);
  });

  it('fails what is at work when the host goes away', async () => {
    const { client, host } = await setUp();
    const lost = failureOf(client.hang.query());
    await client.add.query({ a: 1, b: 1 });
    host.close('the host stops');
    expect(isConnectionLost(await lost)).toBe(true);
  });

  it('gives the page neither stack nor text of a fault in the program', async () => {
    const { client, failures } = await setUp();
    const error = await failureOf(client.fault.query());
    expect(error.message).toBe('Internal error');
    expect(error.shape).toEqual({
      code: -32603,
      message: 'Internal error',
      data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'fault' },
    });
    expect(failures).toEqual(['row of 19121212-9816 could not be read']);
  });

  it('fails one call, not the line, when its question or answer is too large', async () => {
    const { client } = await setUp();
    expect((await failureOf(client.big.query(17 * 1024 * 1024))).data?.code).toBe('PAYLOAD_TOO_LARGE');
    expect((await failureOf(client.echo.query('x'.repeat(2 * 1024 * 1024)))).message).toMatch(
      /^a frame of \d+ bytes/,
    );
    expect(await client.add.query({ a: 1, b: 1 })).toEqual({ sum: 2 });
  });

  it('carries an answer of megabytes', async () => {
    const { client } = await setUp();
    expect((await client.big.query(3_000_000)).length).toBe(3_000_000);
  });
});
