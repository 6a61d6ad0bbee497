import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { PAGE_HEADERS } from '../policy/content-security.ts';
import { openedShell } from './testing/open-shell.ts';
import { fakeEvent } from './testing/parts.ts';

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
