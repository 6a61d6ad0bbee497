import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { chromium, errors, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** A screen that nobody sees, with a Swedish keyboard in front of it. */
export interface Screen {
  /** opens an address in a window of its own, as `npm start` does, and gives it the keyboard */
  openWindow(url: string, profile: string): Promise<Window>;
  /** presses keys outside every page, as the hand does: `ctrl+shift+t` */
  press(...keys: readonly string[]): void;
  close(): Promise<void>;
}

/** Its page is for looking at; what it is told to do comes from the screen's keyboard. */
interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** gives it the keyboard: there is no window manager that would */
  focus(): Promise<void>;
}

/** Starts an X server on a free display. Everything on it ends with `close`. */
export async function startScreen(): Promise<Screen> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = `:${await firstLine(server, server.stdio[3] as Readable)}`;
  const env = { ...process.env, DISPLAY: display };
  const windows: ChildProcess[] = [];
  const tool = (program: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  tool('setxkbmap', 'se');

  return {
    async openWindow(url, profile) {
      const child = spawn('/usr/bin/chromium', [...switches, `--user-data-dir=${profile}`, `--app=${url}`], {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      windows.push(child);
      const said = await firstLine(child, child.stderr, /^DevTools listening on (ws:\S+)/);
      const browser = await connected(said);
      const context = browser.contexts()[0];
      if (!context) throw new Error('the window has no pages');
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      const title = await page.title();
      const id = tool('xdotool', 'search', '--sync', '--onlyvisible', '--name', `^${title}$`);
      const focus = async () => {
        tool('xdotool', 'windowfocus', '--sync', id);
        await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
      };
      await focus();
      return { context, page, focus };
    },
    press(...keys) {
      tool('xdotool', 'key', ...keys);
    },
    async close() {
      for (const child of [...windows, server]) await ended(child);
    },
  };
}

const switches = [
  '--no-sandbox',
  '--test-type', // no bar about the missing sandbox
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--password-store=basic',
  '--lang=sv-SE',
  '--window-position=0,0',
  '--window-size=1366,768',
  '--remote-debugging-port=0',
];

/**
 * Looks into a browser. Now and then one that has just started never answers all that a connection first asks for, while
 * its page loads: then another connection is made.
 */
async function connected(address: string): Promise<Browser> {
  for (let left = 2; ; left--) {
    try {
      return await chromium.connectOverCDP(address, { timeout: 15_000 });
    } catch (error) {
      if (left === 0 || !(error instanceof errors.TimeoutError)) throw error;
    }
  }
}

/** What the first line that matches says: its first group, or all of it. */
function firstLine(child: ChildProcess, from: Readable, pattern = /^(.+)$/): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${child.spawnfile} ended with code ${code}`)));
    createInterface({ input: from }).on('line', (line) => {
      const found = pattern.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
