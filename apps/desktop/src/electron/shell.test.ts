import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { RESTARTS, STOP_WITHIN } from './host-runner.ts';
import { caseId, openedShell, openShell } from './testing/open-shell.ts';
import { fakeEvent } from './testing/parts.ts';

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
    const { calls, paths, folder } = await openedShell();
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
