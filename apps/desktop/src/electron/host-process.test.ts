import { createTRPCClient } from '@trpc/client';
import type { PlainDate } from '@samla/case-model/time';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenedHost, OpenHostOptions } from '../host/node/opened-host.ts';
import { hostLink } from '../wire/link.ts';
import { messagePortConnection } from '../wire/message-port.ts';
import { serveRouter } from '../wire/serve.ts';
import { testRouter, type TestRouter } from '../wire/testing/router.ts';
import { systemTimer } from '../wire/timer.ts';
import { runHostProcess } from './host-process.ts';
import { createHostRunner } from './host-runner.ts';
import { fakeElectron } from './testing/fake-electron.ts';
import type { FakeChild, FakePort } from './testing/parts.ts';

const open: FakePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** Runner and host process on either side of a utility process whose messages are those of Electron. */
function pair(openHost?: (options: OpenHostOptions) => Promise<OpenedHost>) {
  const { electron, children } = fakeElectron();
  const log: string[] = [];
  const closed: string[] = [];
  const locks = { now: true };
  let options: OpenHostOptions | null = null;
  const openTestHost = (given: OpenHostOptions): Promise<OpenedHost> => {
    options = given;
    return Promise.resolve({
      serve: (connection) =>
        serveRouter({
          router: testRouter,
          createContext: () => ({ window: 5, aborted: [] }),
          connection,
          timer: systemTimer,
        }),
      lock: () => Promise.resolve(locks.now),
      close: () => {
        closed.push('host');
        return Promise.resolve();
      },
    });
  };
  const givenUp: string[] = [];
  const opened: string[] = [];
  const focused: string[] = [];
  const runner = createHostRunner({
    electron: {
      MessageChannelMain: electron.MessageChannelMain,
      utilityProcess: {
        fork(...args) {
          const child = electron.utilityProcess.fork(...args);
          run(child as unknown as FakeChild);
          return child;
        },
      },
    },
    entry: 'host.js',
    start: {
      type: 'start',
      dataFolder: '/data',
      apiUrl: 'https://api.example.se',
      issuer: 'https://id.example.se',
      today: '2026-11-02' as PlainDate,
      idleMinutes: 15,
      cacheMegabytes: 1024,
      key: Buffer.alloc(32, 7).toString('base64'),
    },
    timer: systemTimer,
    openInBrowser: (url) => {
      opened.push(url);
      return Promise.resolve(url.includes('yes'));
    },
    focus: () => focused.push('focus'),
    onRestarted: () => undefined,
    onGivenUp: (message) => givenUp.push(message),
  });

  function run(child: FakeChild): void {
    runHostProcess({
      shell: {
        on: (_type, listener) => (child.onTold = listener),
        postMessage: (message) => child.emit('message', message),
      },
      openHost: openHost ?? openTestHost,
      log: { event: (name) => log.push(name) },
      exit: (code) => child.emit('exit', code),
    });
  }
  runner.start();
  return { runner, children, log, closed, locks, givenUp, opened, focused, options: () => options };
}

function clientOver(port: unknown) {
  const fake = port as FakePort;
  open.push(fake);
  const link = hostLink<TestRouter>(messagePortConnection(fake), systemTimer);
  return createTRPCClient<TestRouter>({ links: [link] });
}

describe('a host in its utility process', () => {
  it('answers a window over its own port, also one that came while the stores were being opened', async () => {
    const { runner } = pair();
    const client = clientOver(runner.connect());
    expect(await client.window.query()).toBe(5);
    expect(await clientOver(runner.connect()).add.query({ a: 1, b: 2 })).toEqual({ sum: 3 });
  });

  it('seals with the key that the shell sent', async () => {
    const { options } = pair();
    const keys = options()?.keys;
    const secret = new Uint8Array([1, 2, 3]);
    expect(keys?.kind).toBe('operatingSystem');
    expect(await keys?.unwrap(await keys.wrap(secret))).toEqual(secret);
  });

  it('has the shell open the browser and hears whether it did', async () => {
    const { options, opened, focused } = pair();
    expect(await options()?.browser.open('https://id.example.se/yes')).toBe(true);
    expect(await options()?.browser.open('https://id.example.se/no')).toBe(false);
    expect(opened).toEqual(['https://id.example.se/yes', 'https://id.example.se/no']);
    options()?.browser.focusWorkspace();
    expect(focused).toEqual(['focus']);
  });

  it('says whether a lock closed its stores, or would have lost what is written', async () => {
    const { runner, locks } = pair();
    await vi.waitFor(() => expect(runner.connect()).not.toBeNull());
    expect(await runner.lock()).toBe(true);
    locks.now = false;
    expect(await runner.lock()).toBe(false);
    await runner.stop();
    expect(await runner.lock()).toBe(true);
  });

  it('closes its stores before it ends', async () => {
    const { runner, closed } = pair();
    await vi.waitFor(() => expect(runner.connect()).not.toBeNull());
    await runner.stop();
    expect(closed).toEqual(['host']);
    expect(runner.connect()).toBeNull();
  });

  it('closes its stores when it is told to stop while it opens them', async () => {
    const opening = Promise.withResolvers<OpenedHost>();
    const closed: string[] = [];
    const { runner } = pair(() => opening.promise);
    const stopped = runner.stop();
    opening.resolve({
      serve: () => undefined,
      lock: () => Promise.resolve(true),
      close: () => {
        closed.push('host');
        return Promise.resolve();
      },
    });
    await stopped;
    expect(closed).toEqual(['host']);
  });

  it('says why when its stores cannot be opened, and still ends when told', async () => {
    const { runner, givenUp, log } = pair(() =>
      Promise.reject(new Error('work.db hör till en nyare Samla.')),
    );
    await vi.waitFor(() =>
      expect(givenUp).toEqual(['Samla kan inte starta. work.db hör till en nyare Samla.']),
    );
    expect(log).toEqual(['host.notOpened']);
    await runner.stop();
  });
});

describe('a host without a key store', () => {
  it('is told that nothing may be kept on disk', async () => {
    const { noKeys } = await import('../host/node/secret-key-wrapper.ts');
    expect(await noKeys.available()).toBe(false);
    await expect(noKeys.wrap(new Uint8Array())).rejects.toThrow('nothing may be kept');
  });
});
