import { describe, expect, it, vi } from 'vitest';
import { LOCK_WITHIN } from './host-runner.ts';
import { LOCK_AFTER, LOCK_AGAIN } from './lock.ts';
import { caseId, openedShell } from './testing/open-shell.ts';
import { fakeEvent } from './testing/parts.ts';

describe('a locked or sleeping computer', () => {
  it('loses keys, tokens and pages soon after the lock, once the host has closed its stores', async () => {
    const { powerMonitor, timer, window, child } = await openedShell();
    powerMonitor.emit('lock-screen');
    expect(window.webContents.calls).toEqual([]);
    timer.advance(LOCK_AFTER);
    await vi.waitFor(() => expect(window.webContents.calls).toEqual(['crash']));
    expect(child.told.map(({ type }) => type)).toEqual(['start', 'lock', 'stop']);
  });

  it('keeps all of it while texts are nowhere else, and asks again', async () => {
    const { powerMonitor, timer, window, child } = await openedShell();
    child.locks = false;
    powerMonitor.emit('lock-screen');
    timer.advance(LOCK_AFTER);
    await vi.waitFor(() => expect(child.told.at(-1)).toEqual({ type: 'lock' }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(window.webContents.calls).toEqual([]);
    child.locks = true;
    timer.advance(LOCK_AGAIN);
    await vi.waitFor(() => expect(window.webContents.calls).toEqual(['crash']));
    expect(child.told.map(({ type }) => type)).toEqual(['start', 'lock', 'lock', 'stop']);
  });

  it('that kept all of it loses nothing when the worker is back', async () => {
    const { powerMonitor, timer, window, child } = await openedShell();
    child.locks = false;
    powerMonitor.emit('suspend');
    timer.advance(LOCK_AFTER);
    await vi.waitFor(() => expect(child.told.at(-1)).toEqual({ type: 'lock' }));
    await new Promise((resolve) => setImmediate(resolve));
    powerMonitor.emit('resume');
    timer.advance(10 * LOCK_AGAIN);
    await new Promise((resolve) => setImmediate(resolve));
    expect(window.webContents.calls).toEqual([]);
    expect(child.told.map(({ type }) => type)).toEqual(['start', 'lock']);
  });

  it('waits for no host that does not answer', async () => {
    const { powerMonitor, timer, window, child } = await openedShell();
    child.locks = null;
    powerMonitor.emit('lock-screen');
    timer.advance(LOCK_AFTER);
    await vi.waitFor(() => expect(child.told.at(-1)).toEqual({ type: 'lock' }));
    expect(window.webContents.calls).toEqual([]);
    timer.advance(LOCK_WITHIN);
    await vi.waitFor(() => expect(window.webContents.calls).toEqual(['crash']));
  });

  it('keeps the page when the host dies of it: what is written there goes to the next one', async () => {
    const { powerMonitor, timer, window, child, children } = await openedShell();
    child.locks = null;
    powerMonitor.emit('lock-screen');
    timer.advance(LOCK_AFTER);
    await vi.waitFor(() => expect(child.told.at(-1)).toEqual({ type: 'lock' }));
    child.emit('exit', 1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(window.webContents.calls).toEqual([]);
    expect(children).toHaveLength(2);
    timer.advance(LOCK_AGAIN);
    await vi.waitFor(() => expect(window.webContents.calls).toEqual(['crash']));
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
