import { describe, expect, it, vi } from 'vitest';
import { LOCK_AFTER } from './lock.ts';
import { caseId, openedShell } from './testing/open-shell.ts';
import { fakeEvent } from './testing/parts.ts';

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
