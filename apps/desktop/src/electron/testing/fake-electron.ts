import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import type { ElectronFacade } from '../facade.ts';
import { FakeChild, FakeContents, fakeEvent, fakePort, FakeWindow, ownFrame } from './parts.ts';

/** Names of everything of Electron that was touched, such as `session.on`. What the fake does not have throws. */
function strict<T extends object>(name: string, touched: Set<string>, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'string' && key !== 'then') {
        touched.add(`${name}.${key}`);
        if (!(key in object)) throw new Error(`${name}.${key} is used but not part of the facade`);
      }
      return Reflect.get(object, key, receiver) as unknown;
    },
  });
}

type Handler = (...args: never[]) => unknown;

/** A key store that seals by writing backwards, and can be locked, rotated or of another user. */
export interface FakeSafeStorage {
  available: boolean;
  backend: 'gnome_libsecret' | 'basic_text';
  shouldReEncrypt: boolean;
  /** seals of another owner are refused */
  owner: string;
  calls: string[];
}

/** Electron as the shell sees it, recording what is done with it. */
export function fakeElectron(given: { isPackaged?: boolean; firstInstance?: boolean } = {}) {
  const touched = new Set<string>();
  const calls: string[] = [];
  const handlers: Record<string, Handler> = {};
  const windows: FakeWindow[] = [];
  const children: FakeChild[] = [];
  const schemes: unknown[] = [];
  const menus: MenuItemConstructorOptions[][] = [];
  const partitions: unknown[][] = [];
  const opened: string[] = [];
  /** the button that the worker presses in a question of the shell's */
  const answer = { button: '' };
  const paths: Record<string, string> = {};
  const safe: FakeSafeStorage = {
    available: true,
    backend: 'gnome_libsecret',
    shouldReEncrypt: false,
    owner: 'me',
    calls: [],
  };
  const app = new EventEmitter();
  const sessionEvents = new EventEmitter();
  const ipcMain = new EventEmitter();
  const powerMonitor = new EventEmitter();
  const note =
    (name: string) =>
    (...args: unknown[]): void => {
      calls.push([name, ...args].join(' '));
    };
  const keep =
    (name: string) =>
    (handler: Handler): void => {
      handlers[name] = handler;
    };
  const on = (emitter: EventEmitter) => emitter.on.bind(emitter);

  const session = strict('session', touched, {
    allowNTLMCredentialsForDomains: note('allowNTLMCredentialsForDomains'),
    on: on(sessionEvents),
    protocol: strict('session.protocol', touched, {
      handle: (scheme: string, handler: Handler) => {
        handlers[`protocol ${scheme}`] = handler;
      },
    }),
    setBluetoothPairingHandler: keep('bluetooth'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('displayMedia'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setPermissionRequestHandler: keep('permissionRequest'),
    setSpellCheckerDictionaryDownloadURL: note('setSpellCheckerDictionaryDownloadURL'),
  });

  const electron = strict('electron', touched, {
    app: strict('app', touched, {
      enableSandbox: note('enableSandbox'),
      exit: note('exit'),
      getPath: (name: string) => `/standard/${name}`,
      isPackaged: given.isPackaged ?? true,
      on: on(app),
      quit: note('quit'),
      requestSingleInstanceLock: () => {
        calls.push('requestSingleInstanceLock');
        return given.firstInstance ?? true;
      },
      setAsDefaultProtocolClient: note('setAsDefaultProtocolClient'),
      setPath: (name: string, path: string) => {
        calls.push(`setPath ${name}`);
        paths[name] = path;
      },
      whenReady: () => {
        calls.push('whenReady');
        return Promise.resolve();
      },
    }),
    BrowserWindow: function (options: BrowserWindowConstructorOptions) {
      const contents = new FakeContents(windows.length + 1);
      const window = new FakeWindow(options, contents);
      windows.push(window);
      app.emit('web-contents-created', fakeEvent(), contents);
      return window;
    },
    MessageChannelMain: function () {
      const { port1, port2 } = new MessageChannel();
      return { port1: fakePort(port1), port2: fakePort(port2) };
    },
    Menu: strict('Menu', touched, {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => {
        menus.push(template);
        return template;
      },
      setApplicationMenu: note('setApplicationMenu'),
    }),
    dialog: strict('dialog', touched, {
      showErrorBox: note('showErrorBox'),
      showMessageBoxSync: ({ message, buttons = [] }: { message: string; buttons?: string[] }) => {
        calls.push(`showMessageBoxSync ${message}`);
        return buttons.indexOf(answer.button);
      },
    }),
    ipcMain: strict('ipcMain', touched, { on: on(ipcMain) }),
    powerMonitor: strict('powerMonitor', touched, { on: on(powerMonitor) }),
    protocol: strict('protocol', touched, {
      registerSchemesAsPrivileged: (given_: unknown) => {
        calls.push('registerSchemesAsPrivileged');
        schemes.push(given_);
      },
    }),
    safeStorage: strict('safeStorage', touched, {
      getSelectedStorageBackend: () => safe.backend,
      isAsyncEncryptionAvailable: () => Promise.resolve(safe.available),
      encryptStringAsync: (text: string) => {
        safe.calls.push('encrypt');
        return Promise.resolve(Buffer.from(`${safe.owner}:${[...text].reverse().join('')}`));
      },
      decryptStringAsync: (sealed: Buffer) => {
        safe.calls.push('decrypt');
        const [owner, text = ''] = sealed.toString().split(':');
        if (owner !== safe.owner || !safe.available)
          return Promise.reject(new Error('Error while decrypting'));
        return Promise.resolve({
          result: [...text].reverse().join(''),
          shouldReEncrypt: safe.shouldReEncrypt,
        });
      },
    }),
    session: strict('electron.session', touched, {
      fromPartition: (...args: unknown[]) => {
        partitions.push(args);
        return session;
      },
    }),
    shell: strict('shell', touched, {
      openExternal: (url: string) => {
        opened.push(url);
        return Promise.resolve();
      },
    }),
    utilityProcess: strict('utilityProcess', touched, {
      fork: (...args: unknown[]) => {
        const child = new FakeChild(args);
        children.push(child);
        return child;
      },
    }),
  }) as unknown as ElectronFacade;

  /** The message of a page that has loaded. */
  const askForPort = (sender: { id: number }, frame: object | null = ownFrame()): void => {
    ipcMain.emit('samla:ask-for-port', { sender, senderFrame: frame });
  };
  return {
    electron,
    touched,
    calls,
    handlers,
    windows,
    children,
    schemes,
    menus,
    partitions,
    opened,
    answer,
    paths,
    safe,
    app,
    sessionEvents,
    ipcMain,
    powerMonitor,
    askForPort,
  };
}
