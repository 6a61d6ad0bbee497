import { join } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';
import { definitions } from './definitions.ts';
import { withoutPaths } from './withoutPaths.ts';

const root = join(import.meta.dirname, '../..');

const config: StorybookConfig = {
  stories: ['../{start,foundations,text,components,patterns,views,review,changes}/**/*.@(mdx|stories.tsx)'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: { strictMode: true } },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  features: {
    developmentModeForBuild: true,
    // a background of its own would hide what a theme does
    backgrounds: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
  typescript: {
    // it follows types into other files and spells unions out; the other reader does not
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      tsconfigPath: join(root, 'tsconfig.browser.json'),
      include: ['packages/ui/src/**/*.tsx'],
      skipChildrenPropWithoutDoc: false,
      shouldExtractLiteralValuesFromEnum: true,
      shouldRemoveUndefinedFromOptional: true,
      // our own props, not the hundreds that React and React Aria know
      propFilter: ({ parent }) => parent === undefined || !parent.fileName.includes('node_modules'),
    },
  },
  docs: { defaultName: 'Dokumentation' },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // The product speaks Swedish alone; and nothing is inlined, as under its content security policy.
      plugins: [
        { ...optimizeLocales.vite({ locales: ['sv-SE'] }), enforce: 'pre' },
        definitions(),
        withoutPaths(root),
      ],
      build: { assetsInlineLimit: 0 },
    }),
};

export default config;
