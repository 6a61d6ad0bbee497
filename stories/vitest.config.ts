import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Runs at the same time must not share what Vite prepares: one would change the modules under another's tests.
const cacheDir = here(`../node_modules/.cache/samla-stories/${String(process.pid)}`);
process.on('exit', () => rmSync(cacheDir, { recursive: true, force: true }));

/** Every story is a test: it must render, its play must pass, and axe must find nothing (WCAG 2.2 AA). */
export default defineConfig({
  root: here('.'),
  // All dependencies are found anew before the first story runs: one found later would reload the page under the tests.
  optimizeDeps: { entries: ['../packages/ui/src/*/index.ts', '*/*.stories.tsx'], force: true },
  plugins: [
    storybookTest({ configDir: here('.storybook') }),
    { name: 'samla-own-cache', config: () => ({ cacheDir }) },
  ],
  test: {
    name: 'stories',
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env['SAMLA_CHROMIUM'] ?? '/usr/bin/chromium',
          args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
        },
        contextOptions: { locale: 'sv-SE', reducedMotion: 'reduce' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
