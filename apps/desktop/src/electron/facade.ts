import type * as Electron from 'electron';

/**
 * All of Electron that the shell uses, and nothing more: the shell is written against this, so that tests in Node can
 * record what it does. Certificates, crash reports and devtools are not in it.
 */
export interface ElectronFacade {
  readonly app: Pick<
    Electron.App,
    | 'enableSandbox'
    | 'exit'
    | 'getPath'
    | 'isPackaged'
    | 'on'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'setAsDefaultProtocolClient'
    | 'setPath'
    | 'whenReady'
  >;
  readonly BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => ShellWindow;
  readonly MessageChannelMain: new () => Electron.MessageChannelMain;
  readonly Menu: Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  readonly dialog: Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBoxSync'>;
  readonly ipcMain: Pick<Electron.IpcMain, 'on'>;
  readonly powerMonitor: Pick<Electron.PowerMonitor, 'on'>;
  readonly protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
  readonly safeStorage: Pick<
    Electron.SafeStorage,
    'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
  >;
  readonly session: { fromPartition(partition: string, options: { cache: boolean }): ShellSession };
  readonly shell: Pick<Electron.Shell, 'openExternal'>;
  readonly utilityProcess: {
    fork(modulePath: string, args: string[], options: Electron.ForkOptions): HostChild;
  };
}

export type ShellWindow = Pick<
  Electron.BrowserWindow,
  'focus' | 'isMinimized' | 'loadURL' | 'on' | 'once' | 'restore' | 'setContentProtection' | 'show'
> & { readonly webContents: ShellContents };

export type ShellContents = Pick<
  Electron.WebContents,
  'forcefullyCrashRenderer' | 'id' | 'mainFrame' | 'on' | 'postMessage' | 'reload' | 'setWindowOpenHandler'
>;

export type ShellSession = Pick<
  Electron.Session,
  | 'allowNTLMCredentialsForDomains'
  | 'on'
  | 'setBluetoothPairingHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerDictionaryDownloadURL'
> & { readonly protocol: Pick<Electron.Protocol, 'handle'> };

export type HostChild = Pick<Electron.UtilityProcess, 'kill' | 'on' | 'postMessage'>;
