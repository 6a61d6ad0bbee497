import { secretKeyWrapper, noKeys } from '../host/node/secret-key-wrapper.ts';
import type { OpenedHost, OpenHostOptions } from '../host/node/opened-host.ts';
import type { HostLog, SystemBrowser } from '../host/ports.ts';
import { messagePortConnection, type EmitterPort } from '../wire/message-port.ts';
import type { Connection } from '../wire/connection.ts';
import { toHostMessageSchema, type ToHostMessage, type ToShellMessage } from './control.ts';

/** The utility process's line to the shell, as Electron's `process.parentPort` is. */
export interface ShellPort {
  on(type: 'message', listener: (event: { data: unknown; ports: readonly EmitterPort[] }) => void): unknown;
  postMessage(message: unknown): void;
}

export interface HostProcessOptions {
  readonly shell: ShellPort;
  readonly openHost: (options: OpenHostOptions) => Promise<OpenedHost>;
  readonly log: HostLog;
  readonly exit: (code: number) => void;
}

/** Runs the host inside a utility process, told by the shell what to do. Knows Electron by the shape of its port only. */
export function runHostProcess({ shell, openHost, log, exit }: HostProcessOptions): void {
  const tell = (message: ToShellMessage): void => shell.postMessage(message);
  const asked = new Map<number, (opened: boolean) => void>();
  let nextId = 1;
  let host: OpenedHost | null = null;
  let stopping = false;
  let failed = false;
  // windows that come while the host is still opening its stores
  const early: Connection[] = [];

  const browser: SystemBrowser = {
    open(url) {
      const id = nextId;
      nextId += 1;
      return new Promise((resolve) => {
        asked.set(id, resolve);
        tell({ type: 'open', id, url });
      });
    },
    focusWorkspace: () => tell({ type: 'focus' }),
  };

  async function start({ key, type: _, ...settings }: StartMessage): Promise<void> {
    const keys = key === null ? noKeys : secretKeyWrapper('operatingSystem', Buffer.from(key, 'base64'));
    try {
      host = await openHost({ ...settings, keys, browser, log });
    } catch (error) {
      failed = true;
      log.event('host.notOpened');
      tell({
        type: 'failed',
        message: error instanceof Error ? error.message.slice(0, 2_000) : 'Okänt fel.',
      });
      return;
    }
    if (stopping) return await close(host);
    for (const connection of early.splice(0)) host.serve(connection);
    tell({ type: 'ready' });
  }

  async function lock(): Promise<void> {
    // while the stores are still being opened there is nothing to lose
    tell({ type: 'locked', locked: host === null || (await host.lock()) });
  }

  async function close(open: OpenedHost): Promise<void> {
    await open.close();
    exit(0);
  }

  function receive(message: ToHostMessage, [port]: readonly EmitterPort[]): void {
    if (message.type === 'start') {
      void start(message);
    } else if (message.type === 'opened') {
      asked.get(message.id)?.(message.opened);
      asked.delete(message.id);
    } else if (message.type === 'window') {
      if (port === undefined) throw new Error('a window without its line');
      const connection = messagePortConnection(port);
      if (host === null) early.push(connection);
      else host.serve(connection);
    } else if (message.type === 'lock') {
      void lock();
    } else if (!stopping) {
      stopping = true;
      if (host !== null) void close(host);
      else if (failed) exit(1);
    }
  }

  shell.on('message', ({ data, ports }) => receive(toHostMessageSchema.parse(data), ports));
}

type StartMessage = Extract<ToHostMessage, { type: 'start' }>;
