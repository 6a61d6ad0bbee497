import type { CaseId } from '@samla/case-model/ids';
import { APP_ORIGIN } from '../wire/page-line.ts';
import { GIVE_PORT } from '../preload/channels.ts';
import type { ElectronFacade, ShellWindow } from './facade.ts';
import type { HostRunner } from './host-runner.ts';
import { TEXTS } from './texts.ts';
import { WEB_PREFERENCES } from './web-preferences.ts';

/** The workspace's window. */
export interface WorkspaceWindow {
  /** gives the page a line to the host; does nothing when no host runs */
  giveLine(host: HostRunner): void;
  focus(): void;
  showCase(caseId: CaseId): void;
  /** throws the page's memory away and loads it afresh, or leaves it empty until `reload` */
  drop(): void;
  reload(): void;
  readonly contentsId: number;
}

export interface WindowOptions {
  /** the case to show first */
  readonly caseId: CaseId | null;
  /** keeps the window out of screen captures and sharing */
  readonly protectScreen: boolean;
  readonly onClosed: () => void;
}

/** Opens the window; it is shown when its page can be. */
export function openWindow(
  electron: Pick<ElectronFacade, 'BrowserWindow' | 'dialog'>,
  { caseId, protectScreen, onClosed }: WindowOptions,
): WorkspaceWindow {
  const window = new electron.BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 320,
    minHeight: 256,
    show: false,
    title: 'Samla',
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: WEB_PREFERENCES,
  });
  const protect = (): void => window.setContentProtection(protectScreen);
  protect();
  // Windows forgets it when a window is hidden (electron#45844)
  window.on('show', protect);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('will-prevent-unload', (event) => {
    // the page holds a text that is saved nowhere: without a question the window would not close, and not say why
    if (closesAnyway(electron)) event.preventDefault();
  });
  window.on('closed', onClosed);
  void window.loadURL(caseId === null ? `${APP_ORIGIN}/` : addressOf(caseId));
  return workspaceWindow(window);
}

/** Asks whether the window is to close over texts that go with it; Enter and Escape stay. */
function closesAnyway({ dialog }: Pick<ElectronFacade, 'dialog'>): boolean {
  const buttons = [TEXTS.stay, TEXTS.closeAnyway];
  const chosen = dialog.showMessageBoxSync({
    ...{ type: 'warning', title: TEXTS.title, message: TEXTS.unsaved, detail: TEXTS.unsavedDetail },
    ...{ buttons, defaultId: 0, cancelId: 0, noLink: true },
  });
  return buttons[chosen] === TEXTS.closeAnyway;
}

const addressOf = (caseId: CaseId): string => `${APP_ORIGIN}/#case/${caseId}`;

function workspaceWindow(window: ShellWindow): WorkspaceWindow {
  const { webContents } = window;
  return {
    contentsId: webContents.id,
    giveLine(host) {
      const port = host.connect();
      if (port !== null) webContents.postMessage(GIVE_PORT, null, [port]);
    },
    focus() {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    // only the fragment changes: the page stays and hears `hashchange`
    showCase: (caseId) => void window.loadURL(addressOf(caseId)),
    drop: () => webContents.forcefullyCrashRenderer(),
    reload: () => webContents.reload(),
  };
}
