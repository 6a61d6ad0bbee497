import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createTRPCClient } from '@trpc/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostLink, isConnectionLost } from './link.ts';
import { messagePortConnection, type EventPort } from './message-port.ts';
import { pageLine, PORT_MESSAGE, type PageWindow } from './page-line.ts';
import { serveRouter } from './serve.ts';
import { testRouter, type TestRouter } from './testing/router.ts';
import { systemTimer } from './timer.ts';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A page in Electron: what its window hears, and a shell that hands it ports. */
function electronPage() {
  type Message = Parameters<Parameters<PageWindow['addEventListener']>[1]>[0];
  const listeners: ((event: Message) => void)[] = [];
  const sockets: string[] = [];
  const page: PageWindow = {
    location: { protocol: 'app:', host: 'samla' },
    WebSocket: function (url: string) {
      sockets.push(url);
      throw new Error('not here');
    } as unknown as PageWindow['WebSocket'],
    addEventListener: (_type, listener) => listeners.push(listener),
  };
  const client = createTRPCClient<TestRouter>({
    links: [hostLink<TestRouter>(pageLine(page, systemTimer), systemTimer)],
  });
  const startHost = (window: number, from: { source?: unknown; data?: unknown } = {}): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    serveRouter({
      router: testRouter,
      createContext: () => ({ window, aborted: [] }),
      connection: messagePortConnection(port2),
      timer: systemTimer,
    });
    for (const listener of listeners)
      listener({ source: page, data: PORT_MESSAGE, ports: [port1 as unknown as EventPort], ...from });
    return port2;
  };
  return { client, startHost, sockets };
}

describe('a page in Electron', () => {
  it('waits for its port, and opens no socket', async () => {
    const { client, startHost, sockets } = electronPage();
    const answer = client.window.query();
    startHost(1);
    expect(await answer).toBe(1);
    expect(sockets).toEqual([]);
  });

  it('takes a port from its own preload script only', async () => {
    const { client, startHost } = electronPage();
    const answer = client.window.query();
    startHost(66, { source: 'another frame' });
    startHost(67, { data: 'something else' });
    startHost(1);
    expect(await answer).toBe(1);
  });

  it('goes on with the new port when the host was started anew', async () => {
    const { client, startHost } = electronPage();
    const first = startHost(1);
    const events: unknown[] = [];
    client.ticks.subscribe(undefined, {
      onData: (data) => events.push(data),
      onConnectionStateChange: ({ state }) => events.push(state),
    });
    await vi.waitFor(() => expect(events).toEqual(['connecting', 'pending', 'first']));
    const lost = client.hang.query().catch((error: unknown) => error);
    first.close();
    expect(isConnectionLost(await lost)).toBe(true);
    startHost(2);
    expect(await client.window.query().catch(() => client.window.query())).toBe(2);
    await vi.waitFor(() =>
      expect(events).toEqual(['connecting', 'pending', 'first', 'connecting', 'pending', 'first']),
    );
  });
});
