import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { chromium, ownCache, testFiles } from './browser.ts';
import { CountsReporter } from './counts.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The gates themselves are tested: in the browser, with Storybook's own set-up of the stories. */
export default defineConfig({
  root: here('..'),
  optimizeDeps: {
    entries: ['../packages/ui/src/*/index.ts', '*/**/*.stories.tsx', 'gates/*.test.tsx', '!node_modules/**'],
  },
  plugins: [storybookTest({ configDir: here('../.storybook') }), ownCache(), testFiles('gates/*.test.tsx')],
  test: {
    name: 'gates',
    reporters: ['default', new CountsReporter()],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: chromium(),
      instances: [{ browser: 'chromium' }],
    },
  },
});
