import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Samla', appBg: '#f6f4ef', colorSecondary: '#17594d' }),
  sidebar: { showRoots: true },
});
