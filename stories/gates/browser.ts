import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';

const caches = join(import.meta.dirname, '../../node_modules/.cache/samla-stories');
const cacheDir = join(caches, String(process.pid));
mkdirSync(cacheDir, { recursive: true });
for (const left of readdirSync(caches).filter((pid) => !isRunning(Number(pid)))) {
  rmSync(join(caches, left), { recursive: true, force: true });
}
process.on('exit', () => rmSync(cacheDir, { recursive: true, force: true }));

/** Runs at the same time must not share what Vite prepares: one would change the modules under another's tests. */
export function ownCache(): Plugin {
  return { name: 'samla-own-cache', config: () => ({ cacheDir }) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** What the browser tells the page of its user's wishes. */
export interface Wishes {
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'no-preference';
}

export const executablePath = process.env['SAMLA_CHROMIUM'] ?? '/usr/bin/chromium';

/** Debian's Chromium, without a window, as a Swede has it. */
export function chromium(wishes: Wishes = {}, args: readonly string[] = []) {
  return playwright({
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...args],
    },
    contextOptions: { locale: 'sv-SE', reducedMotion: 'reduce', ...wishes },
  });
}

/** Runs these files, with all that Storybook sets up, in place of the stories. */
export function testFiles(pattern: string): Plugin {
  return {
    name: 'samla-test-files',
    enforce: 'post',
    config(config) {
      if (config.test) config.test.include = [pattern];
    },
  };
}
