import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { executablePath } from '../gates/browser.ts';

export const versionFile = join(import.meta.dirname, 'shots', 'chromium.txt');

/** The Chromium that runs here, as it tells itself: `156.0.8078.79`. */
export function runningVersion(): string {
  const said = execFileSync(executablePath, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /\d+(\.\d+)+/.exec(said)?.[0] ?? said.trim();
}

/** The Chromium that drew the baselines; null before there are any. */
export function baselineVersion(): string | null {
  return existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : null;
}
