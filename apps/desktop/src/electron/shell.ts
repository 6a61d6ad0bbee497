import { mkdirSync } from 'node:fs';
import type { CaseId } from '@samla/case-model/ids';
import type { HostLog, Random } from '../host/ports.ts';
import { decideStart, linkOfSecondStart } from '../policy/arguments.ts';
import { DEEP_LINK_SCHEME } from '../policy/deep-link.ts';
import type { ShellSettings } from '../policy/settings.ts';
import type { StaticFiles } from '../policy/static-files.ts';
import type { Timer } from '../wire/timer.ts';
import { confine } from './contents.ts';
import { openInBrowser } from './external.ts';
import type { ElectronFacade } from './facade.ts';
import { createHostRunner, RESTARTS, type HostRunner } from './host-runner.ts';
import { onPortAsked } from './ipc.ts';
import { openUserKey } from './keys.ts';
import { watchLock } from './lock.ts';
import { setMenu } from './menu.ts';
import type { ShellPaths } from './paths.ts';
import { prepareSession, registerScheme } from './session.ts';
import { TEXTS } from './texts.ts';
import { openWindow, type WorkspaceWindow } from './window.ts';

export interface ShellOptions {
  /** what follows the program's own name */
  readonly arguments: readonly string[];
  readonly settings: ShellSettings;
  readonly paths: ShellPaths;
  readonly platform: NodeJS.Platform;
  /** path of the host's built entry */
  readonly hostEntry: string;
  readonly pages: StaticFiles;
  readonly random: Random;
  readonly timer: Timer;
  readonly log: HostLog;
}

/**
 * The Electron shell: one window, one host, no business of its own. Everything that must be said before Electron is
 * ready is said at once; the answer is when the window opens, or `refused` when this start ends by itself.
 */
export async function createShell(
  electron: ElectronFacade,
  options: ShellOptions,
): Promise<'open' | 'refused'> {
  const { app } = electron;
  const start = app.isPackaged
    ? decideStart(options.arguments)
    : ({ kind: 'start', caseId: linkOfSecondStart(options.arguments) } as const);
  if (start.kind === 'refuse') {
    electron.dialog.showErrorBox(TEXTS.title, TEXTS.refusedArgument(start.argument));
    app.exit(1);
    return 'refused';
  }
  // Electron refuses a folder that does not exist
  for (const name of ['userData', 'sessionData'] as const) {
    mkdirSync(options.paths[name], { recursive: true, mode: 0o700 });
    app.setPath(name, options.paths[name]);
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return 'refused';
  }
  app.enableSandbox();
  registerScheme(electron);
  app.on('web-contents-created', (_event, contents) => confine(contents));
  if (app.isPackaged) app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME);

  await app.whenReady();
  await open(electron, options, start.caseId);
  return 'open';
}

async function open(
  electron: ElectronFacade,
  options: ShellOptions,
  firstCase: CaseId | null,
): Promise<void> {
  const { app, dialog } = electron;
  const { settings, timer, log } = options;
  let window: WorkspaceWindow | null = null;
  let quitting = false;

  prepareSession(electron, options.pages);
  setMenu(electron);
  const userKey = await openUserKey(electron, options.paths.userData, options);
  log.event('shell.started', { keptOnDisk: userKey.kind === 'ready' });

  const leave = (message: string): void => {
    dialog.showErrorBox(TEXTS.title, message);
    app.exit(1);
  };
  const host: HostRunner = createHostRunner({
    electron,
    timer,
    entry: options.hostEntry,
    start: {
      type: 'start',
      dataFolder: settings.dataFolder,
      apiUrl: settings.apiUrl,
      issuer: settings.issuer,
      today: settings.today,
      idleMinutes: settings.idleMinutes,
      cacheMegabytes: settings.cacheMegabytes,
      key: userKey.kind === 'ready' ? Buffer.from(userKey.key).toString('base64') : null,
    },
    openInBrowser: (url) => openInBrowser(electron, url, [new URL(settings.issuer).origin]),
    focus: () => window?.focus(),
    onRestarted: () => {
      log.event('shell.hostRestarted');
      window?.giveLine(host);
    },
    onGivenUp: leave,
  });
  const lock = watchLock(electron, timer, {
    async drop() {
      const locked = await host.lock();
      log.event('shell.locked', { locked });
      if (!locked) return false;
      window?.drop();
      await host.stop();
      return true;
    },
    restore() {
      log.event('shell.unlocked');
      host.start();
      window?.reload();
    },
  });

  onPortAsked(
    electron,
    (contentsId) => {
      if (contentsId === window?.contentsId) window.giveLine(host);
    },
    () => log.event('shell.senderRefused'),
  );
  app.on('second-instance', (_event, argv) => {
    if (lock.locked) return;
    const caseId = linkOfSecondStart(argv);
    window?.focus();
    if (caseId !== null) window?.showCase(caseId);
  });
  reloadLostPages(
    electron,
    options,
    () => lock.locked,
    () => window?.reload(),
    leave,
  );
  app.on('child-process-gone', (_event, { exitCode }) => log.event('shell.childProcessGone', { exitCode }));
  app.on('before-quit', (event) => {
    if (quitting) return;
    event.preventDefault();
    quitting = true;
    void host.stop().then(() => app.exit(0));
  });

  host.start();
  window = openWindow(electron, {
    caseId: firstCase,
    protectScreen: settings.protectScreen,
    onClosed: () => {
      window = null;
      app.quit();
    },
  });
}

/** A page whose process died is loaded again, a few times; what was typed lies in the host. */
function reloadLostPages(
  { app }: ElectronFacade,
  { timer, log }: ShellOptions,
  locked: () => boolean,
  reload: () => void,
  leave: (message: string) => void,
): void {
  let recent = 0;
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason === 'clean-exit' || locked()) return;
    log.event('shell.pageGone', { exitCode });
    recent += 1;
    timer.after(RESTARTS.within, () => (recent -= 1));
    if (recent > RESTARTS.most) leave(TEXTS.pageGone);
    else reload();
  });
}
