import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig } from 'vitest/config';
import type {} from 'vitest/browser';
import { chromium, ownCache, testFiles } from '../gates/browser.ts';
import { filesWith } from '../gates/files.ts';
import { layoutDifference, OTHER_VERSION, SAME_VERSION, type Picture } from './sameLayout.ts';
import { baselineVersion, runningVersion } from './version.ts';

declare module 'vitest/browser' {
  interface ScreenshotComparatorRegistry {
    sameLayout: Record<string, unknown>;
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// letters and colours as alike as can be from one machine to another
const FLAGS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

const [running, baseline] = [runningVersion(), baselineVersion()];
const isSame = baseline === null || baseline === running;
if (!isSame) {
  console.log(
    `The baselines are of Chromium ${baseline}, this is ${running}: letters may differ, layout and colours not.`,
  );
}

interface Decoded {
  readonly metadata: { readonly width: number; readonly height: number };
  readonly data: Picture['data'];
}
const picture = ({ metadata: { width, height }, data }: Decoded): Picture => ({ data, width, height });

/** Stories tagged `visual` are compared with the pictures of them in `shots/`. */
export default defineConfig({
  root: here('..'),
  optimizeDeps: {
    entries: ['../packages/ui/src/*/index.ts', '*/**/*.stories.tsx', 'visual/*.test.tsx', '!node_modules/**'],
  },
  plugins: [storybookTest({ configDir: here('../.storybook') }), ownCache(), testFiles('visual/*.test.tsx')],
  test: {
    name: 'visual',
    // the first picture waits until both browsers have loaded every story
    testTimeout: 90_000,
    provide: { pictured: filesWith('visual') },
    // the pictures are written by the page's server
    api: { allowWrite: true },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: chromium({}, FLAGS),
      instances: [
        { browser: 'chromium', name: 'visual' },
        { browser: 'chromium', name: 'visual-forced', provider: chromium({ forcedColors: 'active' }, FLAGS) },
      ],
      expect: {
        toMatchScreenshot: {
          timeout: 45_000,
          comparatorName: 'sameLayout',
          comparators: {
            sameLayout: (before: Decoded, after: Decoded) => {
              const tolerance = isSame ? SAME_VERSION : OTHER_VERSION;
              const message = layoutDifference(picture(before), picture(after), tolerance);
              return { pass: message === null, diff: null, message };
            },
          },
          resolveScreenshotPath: ({ root, arg, ext }) => join(root, 'visual/shots', `${arg}${ext}`),
          resolveDiffPath: ({ root, arg, ext }) => join(root, '../test-results/visual', `${arg}${ext}`),
        },
      },
    },
  },
});
