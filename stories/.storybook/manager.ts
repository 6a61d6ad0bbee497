import { addons } from 'storybook/manager-api';
import { shownTheme, siteTheme } from './siteTheme.ts';

addons.setConfig({ theme: siteTheme(shownTheme('system')), sidebar: { showRoots: true } });
