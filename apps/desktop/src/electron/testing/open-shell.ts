import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlainDate } from '@samla/case-model/time';
import { onTestFinished } from 'vitest';
import { nodeRandom } from '../../host/node/random.ts';
import { staticFiles } from '../../policy/static-files.ts';
import { manualTimer } from '../../wire/testing/timer.ts';
import { createShell } from '../shell.ts';
import { fakeElectron } from './fake-electron.ts';

export const caseId = '018f2f6e-7c1b-7d3a-9a55-0123456789ab';
const page = new TextEncoder().encode('<!doctype html>');

/** Starts the shell on a recorded Electron. */
export async function openShell(
  given: {
    isPackaged?: boolean;
    firstInstance?: boolean;
    arguments?: string[];
    protectScreen?: boolean;
  } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'samla-shell-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
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
      idleMinutes: 15,
      cacheMegabytes: 1024,
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
  return { ...fake, folder, timer, events, result, window, child };
}

/** The same, where a window and a host must come of it. */
export async function openedShell(given: Parameters<typeof openShell>[0] = {}) {
  const shell = await openShell(given);
  const { window, child } = shell;
  if (window === undefined || child === undefined) throw new Error('no window or no host');
  return { ...shell, window, child };
}
