import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { type Wishes, chromium, ownCache } from './gates/browser.ts';
import { filesWithout } from './gates/files.ts';
import { faultFromEnvironment } from './gates/mutation.ts';
import { AxeReporter } from './gates/reporter.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Run {
  readonly name: string;
  /** Only stories with this tag run; every story when left out. */
  readonly only?: string;
  readonly not?: string;
  readonly wishes?: Wishes;
  readonly globals?: Readonly<Record<string, unknown>>;
}

const RUNS: readonly Run[] = [
  // what is tagged narrow runs in the run of that name alone
  { name: 'stories', not: 'narrow' },
  { name: 'narrow', only: 'narrow', globals: { viewport: { value: 'zoom400' } } },
  { name: 'forced-colors', only: 'forced-colors', wishes: { forcedColors: 'active' } },
  { name: 'motion', only: 'motion', wishes: { reducedMotion: 'no-preference' } },
];

const project = ({ name, only, not, wishes, globals }: Run): TestProjectConfiguration => ({
  root: here('.'),
  // All dependencies are found before the first story runs: one found later would reload the page under the tests.
  optimizeDeps: { entries: ['../packages/ui/src/*/index.ts', '*/**/*.stories.tsx', '!node_modules/**'] },
  plugins: [
    storybookTest({
      configDir: here('.storybook'),
      tags: { include: [only ?? 'test'], exclude: not === undefined ? [] : [not] },
      initialGlobals: { run: name, ...globals },
    }),
    ownCache(),
    ...faultFromEnvironment(),
  ],
  test: {
    name,
    exclude: only === undefined ? [] : filesWithout(only),
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: chromium(wishes),
      instances: [{ browser: 'chromium' }],
    },
  },
});

/** Every story is a test: it must render, its play must pass, and axe must find nothing (WCAG 2.2 AA). */
export default defineConfig({
  test: {
    projects: RUNS.map(project),
    reporters: ['default', new AxeReporter()],
    // a page for each core
    maxWorkers: '100%',
  },
});
