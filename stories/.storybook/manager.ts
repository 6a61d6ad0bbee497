import { addons } from 'storybook/manager-api';
import { shownTheme, siteTheme } from './siteTheme.ts';

/** Pages of text have nothing to set and nothing to try. */
const isPage = (id = '') => /^(start|grunder|text)-/.test(id);

addons.setConfig({
  theme: siteTheme(shownTheme('system')),
  sidebar: { showRoots: true },
  layoutCustomisations: {
    showPanel: ({ storyId }: { readonly storyId?: string }, shown: boolean) => shown && !isPage(storyId),
  },
});
