import { describe, expect, it } from 'vitest';
import { openedShell } from './testing/open-shell.ts';
import { FakeContents, fakeEvent } from './testing/parts.ts';
import { WEB_PREFERENCES } from './web-preferences.ts';

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

describe('a window with texts that would go with it', () => {
  it.each([
    ['Stanna kvar', false],
    ['Stäng ändå', true],
  ])('asks before it closes: %s', async (button, closes) => {
    const { window, answer, calls } = await openedShell();
    answer.button = button;
    const event = fakeEvent();
    window.webContents.emit('will-prevent-unload', event);
    expect(calls.at(-1)).toContain('inte sparat på datorn');
    // the page has asked to stay: to prevent that is to close
    expect(event.defaultPrevented).toBe(closes);
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
