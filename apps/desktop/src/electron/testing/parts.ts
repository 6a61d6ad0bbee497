import { EventEmitter } from 'node:events';
import type { MessageChannel } from 'node:worker_threads';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { EmitterPort } from '../../wire/message-port.ts';
import { APP_ORIGIN } from '../../wire/page-line.ts';

/** An event as Electron's: it remembers that it was prevented. */
export function fakeEvent(): { defaultPrevented: boolean; preventDefault(): void } {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

export interface FakePort extends EmitterPort {
  readonly port: MessageChannel['port1'];
}

export function fakePort(port: MessageChannel['port1']): FakePort {
  return {
    port,
    postMessage: (message) => port.postMessage(message),
    on: (type: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      type === 'message'
        ? port.on('message', (data: unknown) => listener({ data }))
        : port.on('close', () => listener({ data: undefined })),
    start: () => port.start(),
    close: () => port.close(),
  };
}

/** A utility process that a test drives: what it was told, and what it says. */
export class FakeChild extends EventEmitter {
  readonly told: { type: string; [key: string]: unknown }[] = [];
  readonly ports: FakePort[] = [];
  readonly forkedWith: unknown[];
  killed = false;
  /** what it answers to a lock; null: nothing */
  locks: boolean | null = true;
  /** set to run a real host process on the other side */
  onTold: ((message: { data: unknown; ports: FakePort[] }) => void) | null = null;

  constructor(forkedWith: unknown[]) {
    super();
    this.forkedWith = forkedWith;
  }
  postMessage(message: { type: string }, ports: FakePort[] = []): void {
    this.told.push(message);
    this.ports.push(...ports);
    if (this.onTold) this.onTold({ data: message, ports });
    else if (message.type === 'lock' && this.locks !== null) {
      this.emit('message', { type: 'locked', locked: this.locks });
    }
  }
  kill(): boolean {
    this.killed = true;
    this.emit('exit', 1);
    return true;
  }
}

export class FakeContents extends EventEmitter {
  readonly id: number;
  readonly mainFrame = {};
  readonly posted: { channel: string; message: unknown; ports: FakePort[] }[] = [];
  readonly calls: string[] = [];
  openHandler: (() => unknown) | null = null;
  constructor(id: number) {
    super();
    this.id = id;
  }
  postMessage(channel: string, message: unknown, ports: FakePort[]): void {
    this.posted.push({ channel, message, ports });
  }
  forcefullyCrashRenderer(): void {
    this.calls.push('crash');
  }
  reload(): void {
    this.calls.push('reload');
  }
  setWindowOpenHandler(handler: () => unknown): void {
    this.openHandler = handler;
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  readonly calls: string[] = [];
  minimized = false;
  constructor(options: BrowserWindowConstructorOptions, contents: FakeContents) {
    super();
    this.options = options;
    this.webContents = contents;
  }
  loadURL(url: string): Promise<void> {
    this.calls.push(`load ${url}`);
    return Promise.resolve();
  }
  setContentProtection(on: boolean): void {
    this.calls.push(`protect ${on}`);
  }
  show(): void {
    this.calls.push('show');
    this.emit('show');
  }
  focus(): void {
    this.calls.push('focus');
  }
  restore(): void {
    this.calls.push('restore');
  }
  isMinimized(): boolean {
    return this.minimized;
  }
}

/** The frame that our own page lives in. */
export const ownFrame = () => ({ url: `${APP_ORIGIN}/`, parent: null, detached: false });
