import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PlainDate } from '@samla/case-model/time';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { nodeRandom } from '../host/node/random.ts';
import { PAGE_HEADERS } from '../policy/content-security.ts';
import { staticFiles } from '../policy/static-files.ts';
import { manualTimer } from '../wire/testing.ts';
import { RESTARTS, STOP_WITHIN } from './host-runner.ts';
import { LOCK_AFTER } from './lock.ts';
import { createShell } from './shell.ts';
import { fakeElectron, fakeEvent, ownFrame } from './testing.ts';
import { WEB_PREFERENCES } from './web-preferences.ts';

const folder = mkdtempSync(join(tmpdir(), 'samla-shell-'));
afterAll(() => rmSync(folder, { recursive: true }));

const caseId = '018f2f6e-7c1b-7d3a-9a55-0123456789ab';
const page = new TextEncoder().encode('<!doctype html>');

async function openShell(
  given: {
    isPackaged?: boolean;
    firstInstance?: boolean;
    arguments?: string[];
    protectScreen?: boolean;
  } = {},
) {
  const fake = fakeElectron(given);
  const timer = manualTimer();
  const events: string[] = [];
  const result = await createShell(fake.electron, {
    arguments: given.arguments ?? [],
    settings: {
      dataFolder: '/data/host',
      apiUrl: 'https://api.example.se',
      issuer: 'https://id.example.se/stad',
      port: 0,
      today: '2026-11-02' as PlainDate,
      protectScreen: given.protectScreen ?? true,
    },
    paths: { userData: folder, sessionData: join(folder, 'session'), data: join(folder, 'data') },
    platform: 'linux',
    hostEntry: '/app/host.js',
    pages: staticFiles([['index.html', page]]),
    random: nodeRandom,
    timer,
    log: { event: (name) => events.push(name) },
  });
  const [window] = fake.windows;
  const [child] = fake.children;
  return { ...fake, timer, events, result, window, child };
}

async function openedShell(given: Parameters<typeof openShell>[0] = {}) {
  const shell = await openShell(given);
  const { window, child } = shell;
  if (window === undefined || child === undefined) throw new Error('no window or no host');
  return { ...shell, window, child };
}

describe('every window', () => {
  it('has exactly the one set of web preferences, which nothing can change', async () => {
    const { windows } = await openedShell();
    expect(windows).toHaveLength(1);
    expect(windows[0]?.options.webPreferences).toBe(WEB_PREFERENCES);
    expect(Object.isFrozen(WEB_PREFERENCES)).toBe(true);
    expect(WEB_PREFERENCES).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
    });
  });

  it('has the same preferences unpackaged: what is tested is what runs', async () => {
    const { windows } = await openedShell({ isPackaged: false });
    expect(windows[0]?.options.webPreferences).toBe(WEB_PREFERENCES);
  });

  it('keeps nothing on disk: its session is in memory and has no cache', async () => {
    const { partitions } = await openedShell();
    expect(partitions).toEqual([['samla', { cache: false }]]);
    expect(WEB_PREFERENCES.partition).toBe('samla');
    expect(WEB_PREFERENCES.partition?.startsWith('persist:')).toBe(false);
  });

  it('is shown when its page can be, and kept out of screen captures each time', async () => {
    const { window } = await openedShell();
    expect(window.options.show).toBe(false);
    expect(window.calls).toEqual(['protect true', 'load app://samla/']);
    window.emit('ready-to-show');
    expect(window.calls.slice(2)).toEqual(['show', 'protect true']);
  });

  it('can be captured where the settings allow it', async () => {
    const { window } = await openedShell({ protectScreen: false });
    expect(window.calls[0]).toBe('protect false');
  });
});

describe('a page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'goes nowhere by %s',
    async (name) => {
      const { window } = await openedShell();
      const event = { ...fakeEvent(), url: 'app://samla/', isMainFrame: true };
      window.webContents.emit(name, event);
      expect(event.defaultPrevented).toBe(true);
    },
  );

  it('opens no window', async () => {
    const { window } = await openedShell();
    expect(window.webContents.openHandler?.()).toEqual({ action: 'deny' });
  });

  it('is confined whoever made it', async () => {
    const { app } = await openedShell();
    const { FakeContents } = await import('./testing.ts');
    const stranger = new FakeContents(99);
    app.emit('web-contents-created', fakeEvent(), stranger);
    const event = fakeEvent();
    stranger.emit('will-navigate', event);
    expect(event.defaultPrevented).toBe(true);
    expect(stranger.openHandler?.()).toEqual({ action: 'deny' });
  });

  it('downloads nothing', async () => {
    const { sessionEvents } = await openedShell();
    const event = fakeEvent();
    sessionEvents.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });
});

/** Electron's names of permissions, from the types of the installed version: a new one is tested by itself. */
function permissionNames(method: 'setPermissionRequestHandler' | 'setPermissionCheckHandler'): string[] {
  const types = join(
    dirname(createRequire(import.meta.url).resolve('electron/package.json')),
    'electron.d.ts',
  );
  const line = readFileSync(types, 'utf8')
    .split('\n')
    .find((text) => text.includes(`${method}(handler:`));
  const union = /permission: ((?:'[^']+'(?: \| )?)+)/.exec(line ?? '')?.[1] ?? '';
  return [...union.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '');
}

describe('a permission', () => {
  const requests = permissionNames('setPermissionRequestHandler');
  const checks = permissionNames('setPermissionCheckHandler');

  it('is known by every name that Electron has', () => {
    expect(requests.length).toBeGreaterThan(40);
    expect(checks.length).toBeGreaterThan(40);
    expect(requests).toContain('clipboard-sanitized-write');
  });

  it('is refused when asked for, except copying text in our own page', async () => {
    const { handlers } = await openedShell();
    const ask = (permission: string, requestingUrl: string, isMainFrame = true): boolean => {
      let granted = true;
      const handler = handlers['permissionRequest'] as unknown as (...args: unknown[]) => void;
      handler({}, permission, (answer: boolean) => (granted = answer), { requestingUrl, isMainFrame });
      return granted;
    };
    expect(requests.filter((name) => ask(name, 'app://samla/'))).toEqual(['clipboard-sanitized-write']);
    expect(ask('clipboard-sanitized-write', 'app://samla/', false)).toBe(false);
    expect(ask('clipboard-sanitized-write', 'https://evil.se/')).toBe(false);
    expect(ask('clipboard-sanitized-write', 'app://samla.evil.se/')).toBe(false);
    expect(ask('clipboard-sanitized-write', '')).toBe(false);
  });

  it('is refused when checked, except copying text in our own page', async () => {
    const { handlers } = await openedShell();
    const check = handlers['permissionCheck'] as unknown as (...args: unknown[]) => boolean;
    const main = { isMainFrame: true };
    expect(checks.filter((name) => check(null, name, 'app://samla/', main))).toEqual([
      'clipboard-sanitized-write',
    ]);
    expect(checks.filter((name) => check(null, name, 'https://evil.se', main))).toEqual([]);
    expect(checks.filter((name) => check(null, name, 'app://samla/', { isMainFrame: false }))).toEqual([]);
  });

  it('is refused for every kind of device and for the screen', async () => {
    const { handlers, sessionEvents, window } = await openedShell();
    const call = (name: string, ...args: unknown[]): unknown =>
      (handlers[name] as unknown as (...args: unknown[]) => unknown)(...args);
    for (const deviceType of ['hid', 'serial', 'usb']) {
      expect(call('device', { deviceType, origin: 'app://samla', device: {} })).toBe(false);
    }
    const screen = vi.fn();
    call('displayMedia', {}, screen);
    expect(screen).toHaveBeenCalledWith(null);
    const pairing = vi.fn();
    call('bluetooth', {}, pairing);
    expect(pairing).toHaveBeenCalledWith({ confirmed: false });
    for (const [emitter, name] of [
      [sessionEvents, 'select-hid-device'],
      [sessionEvents, 'select-usb-device'],
      [sessionEvents, 'select-serial-port'],
      [window.webContents, 'select-bluetooth-device'],
    ] as const) {
      const [event, choose] = [fakeEvent(), vi.fn()];
      emitter.emit(name, event, {}, ...(name === 'select-serial-port' ? [{}, choose] : [choose]));
      expect([name, event.defaultPrevented, choose.mock.calls]).toEqual([name, true, [['']]]);
    }
  });
});

describe('the pages', () => {
  it('have a scheme that is standard and secure and nothing else', async () => {
    const { schemes, calls } = await openedShell();
    expect(schemes).toEqual([[{ scheme: 'app', privileges: { standard: true, secure: true } }]]);
    expect(calls.indexOf('registerSchemesAsPrivileged')).toBeLessThan(calls.indexOf('whenReady'));
  });

  it('come from memory with every header of the browser shell', async () => {
    const { handlers } = await openedShell();
    const handle = handlers['protocol app'] as unknown as (request: {
      url: string;
      method: string;
    }) => Response;
    const found = handle({ url: 'app://samla/', method: 'GET' });
    expect(found.status).toBe(200);
    expect(await found.text()).toBe('<!doctype html>');
    const wrong = [
      handle({ url: 'app://samla/../index.html', method: 'GET' }),
      handle({ url: 'app://samla/%2e%2e/index.html', method: 'GET' }),
      handle({ url: 'app://samla.evil.se/index.html', method: 'GET' }),
      handle({ url: 'app://other/index.html', method: 'GET' }),
      handle({ url: 'app://samla/', method: 'POST' }),
    ];
    for (const answer of wrong) expect(answer.status).toBe(404);
    for (const answer of [found, ...wrong]) {
      for (const [name, value] of Object.entries(PAGE_HEADERS)) expect(answer.headers.get(name)).toBe(value);
    }
  });
});

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

describe('a locked or sleeping computer', () => {
  it('loses keys, tokens and pages some seconds after the lock, so that what was typed is saved first', async () => {
    const { powerMonitor, timer, window, child } = await openedShell();
    powerMonitor.emit('lock-screen');
    expect(window.webContents.calls).toEqual([]);
    timer.advance(LOCK_AFTER);
    await vi.waitFor(() => expect(window.webContents.calls).toEqual(['crash']));
    expect(child.told.at(-1)).toEqual({ type: 'stop' });
  });

  it('gets them back when the worker is', async () => {
    const { powerMonitor, timer, window, child, children, askForPort } = await openedShell();
    powerMonitor.emit('lock-screen');
    timer.advance(LOCK_AFTER);
    await vi.waitFor(() => expect(child.told.at(-1)).toEqual({ type: 'stop' }));
    powerMonitor.emit('unlock-screen');
    expect(children).toHaveLength(1);
    child.emit('exit', 0);
    await vi.waitFor(() => expect(window.webContents.calls).toEqual(['crash', 'reload']));
    expect(children).toHaveLength(2);
    askForPort(window.webContents);
    expect(window.webContents.posted).toHaveLength(1);
  });

  it('stays locked when it wakes with a locked screen', async () => {
    const { powerMonitor, timer, window, child, children } = await openedShell();
    powerMonitor.emit('lock-screen');
    powerMonitor.emit('suspend');
    timer.advance(LOCK_AFTER);
    await vi.waitFor(() => expect(child.told.at(-1)).toEqual({ type: 'stop' }));
    child.emit('exit', 0);
    powerMonitor.emit('resume');
    await new Promise((resolve) => setImmediate(resolve));
    expect(children).toHaveLength(1);
    expect(window.webContents.calls).toEqual(['crash']);
  });

  it('that is unlocked at once loses nothing', async () => {
    const { powerMonitor, timer, window, child } = await openedShell();
    powerMonitor.emit('lock-screen');
    powerMonitor.emit('unlock-screen');
    timer.advance(60_000);
    expect(window.webContents.calls).toEqual([]);
    expect(child.told.map(({ type }) => type)).toEqual(['start']);
  });

  it('follows no link', async () => {
    const { app, powerMonitor, window } = await openedShell();
    powerMonitor.emit('lock-screen');
    const before = window.calls.length;
    app.emit('second-instance', fakeEvent(), ['samla', `samla://case/${caseId}`]);
    expect(window.calls).toHaveLength(before);
  });

  it('does not take the page it dropped for a crashed one', async () => {
    const { app, powerMonitor, timer, window } = await openedShell();
    powerMonitor.emit('suspend');
    timer.advance(LOCK_AFTER);
    await vi.waitFor(() => expect(window.webContents.calls).toEqual(['crash']));
    app.emit('render-process-gone', fakeEvent(), window.webContents, { reason: 'killed', exitCode: 9 });
    expect(window.webContents.calls).toEqual(['crash']);
  });
});

describe('a page whose process dies', () => {
  it('is loaded again a few times in a minute, then given up', async () => {
    const { app, window, calls } = await openedShell();
    const die = (): boolean =>
      app.emit('render-process-gone', fakeEvent(), window.webContents, { reason: 'crashed', exitCode: 5 });
    for (let i = 0; i < RESTARTS.most; i += 1) die();
    expect(window.webContents.calls).toEqual(Array.from({ length: RESTARTS.most }, () => 'reload'));
    expect(calls).not.toContain('exit 1');
    die();
    expect(calls).toContain('exit 1');
  });
});

describe('a start', () => {
  it('with one link shows its case', async () => {
    const { window } = await openedShell({ arguments: [`samla://case/${caseId}`] });
    expect(window.calls).toContain(`load app://samla/#case/${caseId}`);
  });

  it.each(['--inspect', '--remote-debugging-port=9222', '--user-data-dir=/tmp/x', '--proxy-server=evil'])(
    'with %s is refused when packaged, before anything else happens',
    async (argument) => {
      const { result, windows, children, calls } = await openShell({ arguments: [argument] });
      expect(result).toBe('refused');
      expect([windows, children]).toEqual([[], []]);
      expect(calls).toEqual([expect.stringContaining('tillåts inte'), 'exit 1']);
      expect(calls[0]).not.toContain('9222');
    },
  );

  it('a second time ends by itself', async () => {
    const { result, windows, children, calls } = await openShell({ firstInstance: false });
    expect(result).toBe('refused');
    expect([windows, children]).toEqual([[], []]);
    expect(calls.at(-1)).toBe('quit');
  });

  it('a second time with a link shows the case in the first', async () => {
    const { app, window } = await openedShell();
    app.emit('second-instance', fakeEvent(), ['samla', '--some-switch', `samla://case/${caseId}`]);
    expect(window.calls.at(-1)).toBe(`load app://samla/#case/${caseId}`);
    app.emit('second-instance', fakeEvent(), ['samla', 'samla://case/close']);
    expect(window.calls.at(-1)).toBe('focus');
  });

  it('sets folders and sandbox before Electron is ready', async () => {
    const { calls, paths } = await openedShell();
    const ready = calls.indexOf('whenReady');
    for (const first of [
      'setPath userData',
      'setPath sessionData',
      'enableSandbox',
      'requestSingleInstanceLock',
    ]) {
      expect(calls.indexOf(first)).toBeGreaterThanOrEqual(0);
      expect(calls.indexOf(first)).toBeLessThan(ready);
    }
    expect(calls.indexOf('setPath userData')).toBeLessThan(calls.indexOf('requestSingleInstanceLock'));
    expect(paths).toEqual({ userData: folder, sessionData: join(folder, 'session') });
    // Electron refuses a folder that does not exist
    expect(existsSync(join(folder, 'session'))).toBe(true);
  });
});

describe('an end', () => {
  it('waits until the host has written what it must', async () => {
    const { app, child, calls } = await openedShell();
    const event = fakeEvent();
    app.emit('before-quit', event);
    expect(event.defaultPrevented).toBe(true);
    expect(child.told.at(-1)).toEqual({ type: 'stop' });
    expect(calls).not.toContain('exit 0');
    child.emit('exit', 0);
    await vi.waitFor(() => expect(calls).toContain('exit 0'));
  });

  it('does not wait for ever', async () => {
    const { app, child, calls, timer } = await openedShell();
    app.emit('before-quit', fakeEvent());
    timer.advance(STOP_WITHIN);
    expect(child.killed).toBe(true);
    await vi.waitFor(() => expect(calls).toContain('exit 0'));
  });

  it('comes when the window is closed', async () => {
    const { window, calls } = await openedShell();
    window.emit('closed');
    expect(calls).toContain('quit');
  });
});

describe('the shell', () => {
  it('uses nothing of certificates, crash reports, devtools or plain-text keys', async () => {
    const { touched, app, window } = await openedShell();
    const used = [...touched].join(' ');
    expect(used).not.toMatch(
      /certificate|crash(?!ed)Report|devTools|DevTools|PlainText|encryptString\b|decryptString\b/i,
    );
    expect(app.eventNames()).not.toContain('certificate-error');
    expect(app.eventNames()).not.toContain('login');
    expect(window.webContents.eventNames()).not.toContain('certificate-error');
  });

  it('offers no password of Windows to any server, and fetches no dictionary', async () => {
    const { calls } = await openedShell();
    expect(calls).toContain('allowNTLMCredentialsForDomains ');
    expect(calls).toContain('setSpellCheckerDictionaryDownloadURL app://samla/');
  });

  it('takes no key from the page but those of zoom', async () => {
    const { menus } = await openedShell();
    const items = menus.flat().flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    expect(menus).toHaveLength(1);
    expect(items.map(({ accelerator }) => accelerator)).toEqual([
      'CommandOrControl+Plus',
      'CommandOrControl+=',
      'CommandOrControl+-',
      'CommandOrControl+0',
    ]);
    expect(new Set(items.map(({ role }) => role))).toEqual(new Set(['zoomIn', 'zoomOut', 'resetZoom']));
  });
});
