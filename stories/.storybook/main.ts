import optimizeLocales from '@react-aria/optimize-locales-plugin';
import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';
import { definitions } from './definitions.ts';

const config: StorybookConfig = {
  stories: ['../{start,foundations,text,components,patterns,views,review,changes}/**/*.@(mdx|stories.tsx)'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: { strictMode: true } },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: {
    developmentModeForBuild: true,
    // a background of its own would hide what a theme does
    backgrounds: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
  typescript: { reactDocgen: 'react-docgen' },
  docs: { defaultName: 'Dokumentation' },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // The product speaks Swedish alone; and nothing is inlined, as under its content security policy.
      plugins: [{ ...optimizeLocales.vite({ locales: ['sv-SE'] }), enforce: 'pre' }, definitions()],
      build: { assetsInlineLimit: 0 },
    }),
};

export default config;
