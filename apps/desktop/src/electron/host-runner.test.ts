import { describe, expect, it, vi } from 'vitest';
import { RESTARTS } from './host-runner.ts';
import { openedShell } from './testing/open-shell.ts';
import { ownFrame } from './testing/parts.ts';

describe('the line to the host', () => {
  it('is given to our page when it asks', async () => {
    const { window, child, askForPort } = await openedShell();
    askForPort(window.webContents);
    expect(window.webContents.posted).toHaveLength(1);
    expect(window.webContents.posted[0]).toMatchObject({ channel: 'samla:give-port', message: null });
    expect(window.webContents.posted[0]?.ports).toHaveLength(1);
    expect(child.told.map(({ type }) => type)).toEqual(['start', 'window']);
    expect(child.ports).toHaveLength(1);
  });

  it.each([
    ['a frame that is gone', null],
    ['a subframe', { ...ownFrame(), parent: ownFrame() }],
    ['a detached frame', { ...ownFrame(), detached: true }],
    ['about:blank', { ...ownFrame(), url: 'about:blank' }],
    ['an empty address', { ...ownFrame(), url: '' }],
    ['another origin', { ...ownFrame(), url: 'https://evil.se/' }],
    ['an origin that begins like ours', { ...ownFrame(), url: 'app://samla.evil.se/' }],
    ['our address without a path', { ...ownFrame(), url: 'app://samla' }],
    ['a user name that looks like us', { ...ownFrame(), url: 'https://app://samla/' }],
  ])('is not given to %s', async (_what, frame) => {
    const { window, child, askForPort, events } = await openedShell();
    askForPort(window.webContents, frame);
    expect(window.webContents.posted).toEqual([]);
    expect(child.told.map(({ type }) => type)).toEqual(['start']);
    expect(events).toContain('shell.senderRefused');
  });

  it('is not given to contents that are not the workspace', async () => {
    const { window, askForPort } = await openedShell();
    askForPort({ id: 77 });
    expect(window.webContents.posted).toEqual([]);
  });

  it('is renewed when the host was started again', async () => {
    const { window, child, children, askForPort } = await openedShell();
    askForPort(window.webContents);
    child.emit('exit', 139);
    expect(children).toHaveLength(2);
    expect(children[1]?.told.map(({ type }) => type)).toEqual(['start', 'window']);
    expect(window.webContents.posted).toHaveLength(2);
  });
});

describe('the host', () => {
  it('runs in a utility process that nothing in the environment can steer', async () => {
    const { child } = await openedShell();
    expect(child.forkedWith).toEqual([
      '/app/host.js',
      [],
      { serviceName: 'samla-host', stdio: 'inherit', env: {}, execArgv: [] },
    ]);
  });

  it('is told where to work and gets the user key, once', async () => {
    const { child } = await openedShell();
    expect(child.told).toHaveLength(1);
    expect(child.told[0]).toMatchObject({
      type: 'start',
      dataFolder: '/data/host',
      apiUrl: 'https://api.example.se',
      issuer: 'https://id.example.se/stad',
      today: '2026-11-02',
      idleMinutes: 15,
      cacheMegabytes: 1024,
    });
    expect(Buffer.from(String(child.told[0]?.['key']), 'base64')).toHaveLength(32);
  });

  it('is started again a few times in a minute, then given up with a word to the worker', async () => {
    const { children, calls } = await openedShell();
    for (let i = 0; i < 10; i += 1) children.at(-1)?.emit('exit', 1);
    expect(children).toHaveLength(1 + RESTARTS.most);
    expect(calls.filter((call) => call.startsWith('showErrorBox'))).toHaveLength(1);
    expect(calls).toContain('exit 1');
  });

  it('that fails now and then is always started again', async () => {
    const { children, timer, calls } = await openedShell();
    for (let i = 0; i < 10; i += 1) {
      children.at(-1)?.emit('exit', 1);
      timer.advance(RESTARTS.within);
    }
    expect(children).toHaveLength(11);
    expect(calls).not.toContain('exit 1');
  });

  it('that cannot open its stores says why, and is not tried for ever', async () => {
    const { child, children, calls } = await openedShell();
    child.emit('message', { type: 'failed', message: 'work.db hör till en nyare Samla.' });
    expect(calls).toContainEqual(expect.stringContaining('work.db hör till en nyare Samla.'));
    expect(calls).toContain('exit 1');
    child.emit('exit', 1);
    expect(children).toHaveLength(1);
  });

  it('may have listed addresses opened in the system browser, and no other', async () => {
    const { child, opened } = await openedShell();
    child.emit('message', { type: 'open', id: 1, url: 'https://id.example.se/auth?x=1' });
    child.emit('message', { type: 'open', id: 2, url: 'https://evil.se/' });
    child.emit('message', { type: 'open', id: 3, url: 'file:///etc/passwd' });
    await vi.waitFor(() => expect(child.told).toHaveLength(4));
    expect(opened).toEqual(['https://id.example.se/auth?x=1']);
    expect(child.told.slice(1).sort((a, b) => Number(a['id']) - Number(b['id']))).toEqual([
      { type: 'opened', id: 1, opened: true },
      { type: 'opened', id: 2, opened: false },
      { type: 'opened', id: 3, opened: false },
    ]);
  });

  it('is not believed when it says something unknown', async () => {
    const { child } = await openedShell();
    expect(() => child.emit('message', { type: 'run', code: '1' })).toThrow();
  });

  it('brings the window forward after sign-in', async () => {
    const { child, window } = await openedShell();
    window.minimized = true;
    child.emit('message', { type: 'focus' });
    expect(window.calls.slice(-4)).toEqual(['restore', 'show', 'protect true', 'focus']);
  });
});
