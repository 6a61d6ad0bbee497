import type { MenuItemConstructorOptions } from 'electron';
import type { ElectronFacade } from './facade.ts';

/**
 * The menu: zoom alone, which is an accessibility need (WCAG 2.2, 1.4.4). Electron's own menu would take Ctrl+W,
 * Ctrl+R, Ctrl+M and others from the page and open the devtools.
 */
export const MENU: readonly MenuItemConstructorOptions[] = [
  {
    label: 'Visa',
    submenu: [
      { label: 'Zooma in', role: 'zoomIn', accelerator: 'CommandOrControl+Plus' },
      // the same key without Shift, and on the number pad
      { label: 'Zooma in', role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
      { label: 'Zooma ut', role: 'zoomOut', accelerator: 'CommandOrControl+-' },
      { label: 'Verklig storlek', role: 'resetZoom', accelerator: 'CommandOrControl+0' },
    ],
  },
];

export function setMenu({ Menu }: Pick<ElectronFacade, 'Menu'>): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...MENU]));
}
