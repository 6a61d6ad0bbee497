import type { MessagePortMain } from 'electron';
import type { Timer } from '../wire/timer.ts';
import { toShellMessageSchema, type ToHostMessage } from './control.ts';
import type { ElectronFacade, HostChild } from './facade.ts';
import { TEXTS } from './texts.ts';

/** A host that ends by itself is started again so many times within so many milliseconds. */
export const RESTARTS = { most: 3, within: 60_000 } as const;
/** Milliseconds for the host to say that it has locked itself; one that does not answer has nothing more to save. */
export const LOCK_WITHIN = 10_000;
/** Milliseconds for the host to write what it must before it is ended. */
export const STOP_WITHIN = 10_000;

export type StartMessage = Extract<ToHostMessage, { type: 'start' }>;

export interface HostRunnerOptions {
  readonly electron: Pick<ElectronFacade, 'MessageChannelMain' | 'utilityProcess'>;
  /** path of the host's built entry */
  readonly entry: string;
  readonly start: StartMessage;
  readonly timer: Timer;
  readonly openInBrowser: (url: string) => Promise<boolean>;
  readonly focus: () => void;
  /** the host was started again by itself: every window needs a new line */
  readonly onRestarted: () => void;
  /** it cannot be kept running; in Swedish */
  readonly onGivenUp: (message: string) => void;
}

export interface HostRunner {
  start(): void;
  /** a new line to the host for one window, or null when no host runs */
  connect(): MessagePortMain | null;
  /**
   * closes the host's stores, when the pages have saved
   * @returns false when that would lose what is written and could not be saved: nothing is closed then
   */
  lock(): Promise<boolean>;
  /** ends the host when it has written what it must; its memory, with keys and tokens, is gone with it */
  stop(): Promise<void>;
}

/** Keeps one host running in a utility process. */
export function createHostRunner(options: HostRunnerOptions): HostRunner {
  const { electron, timer } = options;
  let child: HostChild | null = null;
  let locking: ((locked: boolean) => void) | null = null;
  let stopping: (() => void) | null = null;
  let stopped: Promise<void> | null = null;
  let recent = 0;

  const tell = (to: HostChild, message: ToHostMessage, ports: MessagePortMain[] = []): void =>
    to.postMessage(message, ports);

  function receive(from: HostChild, data: unknown): void {
    const message = toShellMessageSchema.parse(data);
    if (message.type === 'focus') options.focus();
    if (message.type === 'locked') locking?.(message.locked);
    if (message.type === 'failed') giveUp(TEXTS.cannotStart(message.message));
    if (message.type === 'open') {
      const { id, url } = message;
      void options.openInBrowser(url).then((opened) => tell(from, { type: 'opened', id, opened }));
    }
  }

  function giveUp(message: string): void {
    recent = RESTARTS.most + 1;
    options.onGivenUp(message);
  }

  function ended(which: HostChild): void {
    if (child !== which) return;
    child = null;
    // the pages have lost it: what they hold is saved by the next one
    locking?.(false);
    if (stopping !== null) return stopping();
    recent += 1;
    timer.after(RESTARTS.within, () => (recent = Math.max(0, recent - 1)));
    if (recent === RESTARTS.most + 1) {
      giveUp(TEXTS.givenUp);
    }
    if (recent > RESTARTS.most) return;
    start();
    options.onRestarted();
  }

  function start(): void {
    const forked = electron.utilityProcess.fork(options.entry, [], {
      serviceName: 'samla-host',
      stdio: 'inherit',
      // nothing of the user's environment can steer the host (NODE_OPTIONS, NODE_EXTRA_CA_CERTS …)
      env: {},
      execArgv: [],
    });
    child = forked;
    forked.on('message', (data) => receive(forked, data));
    forked.on('exit', () => ended(forked));
    tell(forked, options.start);
  }

  return {
    start() {
      if (child === null) start();
    },
    connect() {
      if (child === null) return null;
      const { port1, port2 } = new electron.MessageChannelMain();
      tell(child, { type: 'window' }, [port1]);
      return port2;
    },
    lock() {
      const running = child;
      if (running === null) return Promise.resolve(true);
      return new Promise((resolve) => {
        const answer = (locked: boolean): void => {
          cancel();
          locking = null;
          resolve(locked);
        };
        const cancel = timer.after(LOCK_WITHIN, () => answer(true));
        locking = answer;
        tell(running, { type: 'lock' });
      });
    },
    stop() {
      const running = child;
      if (running === null) return Promise.resolve();
      stopped ??= new Promise<void>((resolve) => {
        const cancel = timer.after(STOP_WITHIN, () => running.kill());
        stopping = () => {
          cancel();
          stopping = null;
          stopped = null;
          resolve();
        };
        tell(running, { type: 'stop' });
      });
      return stopped;
    },
  };
}
