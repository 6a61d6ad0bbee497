import type { Settings } from '../../host/contract.ts';
import { changeSettings } from '../settings/settings.ts';
import type { Action } from './action.ts';

export const themes: readonly Settings['theme'][] = ['system', 'light', 'dark', 'contrast'];
export const densities: readonly Settings['density'][] = ['airy', 'standard', 'compact', 'extraCompact'];

export const settingsActions: readonly Action[] = [
  {
    id: 'settings.open',
    group: 'settings',
    layer: 'app',
    keys: [],
    label: (text) => text('action.settings'),
    run: ({ layer }) => layer.set(() => ({ kind: 'settings' })),
  },
  ...themes.map((theme): Action => ({
    id: `settings.theme.${theme}`,
    group: 'settings',
    layer: 'app',
    keys: [],
    label: (text) => text('settings.themeIs', { theme: text(`settings.theme.${theme}`) }),
    run: (workspace) => changeSettings(workspace, { theme }),
  })),
  ...densities.map((density): Action => ({
    id: `settings.density.${density}`,
    group: 'settings',
    layer: 'app',
    keys: [],
    label: (text) => text('settings.densityIs', { density: text(`settings.density.${density}`) }),
    run: (workspace) => changeSettings(workspace, { density }),
  })),
  ...[true, false].map((letters): Action => ({
    id: `settings.letters.${letters ? 'on' : 'off'}`,
    group: 'settings',
    layer: 'app',
    keys: [],
    label: (text) => text(letters ? 'settings.lettersOn' : 'settings.lettersOff'),
    run: (workspace) => changeSettings(workspace, { letters }),
  })),
];
