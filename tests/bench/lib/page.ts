import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build, preview } from 'vite';
import { launchChromium, measuringContext } from './painted.ts';

/**
 * Builds a page of `tests/browser` as the product is built, serves it on loopback and opens it in Chromium.
 * @param ends takes what must be ended: browser, server and folder
 * @param switches more command line switches for Chromium
 */
export async function builtPage(
  name: string,
  ends: AsyncDisposableStack,
  switches: readonly string[] = [],
): Promise<Page> {
  const root = join(import.meta.dirname, '../../browser', name);
  const outDir = mkdtempSync(join(tmpdir(), 'samla-bench-'));
  ends.defer(() => rmSync(outDir, { recursive: true, force: true }));
  console.error(`${name}: building the page …`);
  const config = { configFile: false, root, logLevel: 'error' } as const;
  await build({ ...config, oxc: { jsx: { runtime: 'automatic' } }, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  ends.defer(() => server.close());
  const browser = await launchChromium(switches);
  ends.defer(() => browser.close());
  const page = await (await measuringContext(browser)).newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  return page;
}
