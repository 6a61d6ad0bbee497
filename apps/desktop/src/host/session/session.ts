/* Long because opening, closing, reopening and destroying share one state: which stores are open, and why not. */
import type { CaseId, DeviceId } from '@samla/case-model/ids';
import type { SyncState } from '../contract.ts';
import { sealForRecovery } from '../store/data-key.ts';
import { isBroken, isStorageError } from '../store/database.ts';
import { finishLeaving, leave } from '../store/leave.ts';
import { wipeCache } from '../store/open-cache.ts';
import { isWhole } from '../store/repair-work.ts';
import { openKnownFolder } from '../store/known-folder.ts';
import type { WorkerFolder } from '../store/worker-folder.ts';
import { Schedule } from '../sync/schedule.ts';
import { Sync } from '../sync/sync.ts';
import { AwayCount } from './away-count.ts';
import { Repairs } from './repairs.ts';
import { createCaseApi, type CaseApi, type CaseApiOptions } from './case-api.ts';
import { reportDestroyed } from './destroy.ts';
import { countSealedIn, noteSealed } from './sealed-here.ts';
import { openStores, type Opened } from './open-stores.ts';
import { ServerFirst } from './server-first.ts';
import { awayInMemory, awayTooLong, cannotOpen, diskStops, newer, trouble, wipeResists } from './trouble.ts';
import { WaitingInMemory } from './waiting-in-memory.ts';
import type { Wipes } from './wipes.ts';
import { Workspace, type Changed, type Stores } from './workspace.ts';

export interface SessionOptions extends CaseApiOptions {
  readonly subject: string;
  readonly wipes: Wipes;
  /** from where the time without the server is counted for her */
  readonly awayFrom: AwayCount['from'];
  /** what a screen shows may have changed; null: anything */
  readonly changed: Changed;
  readonly stateChanged: () => void;
  /** cases that a window has open */
  readonly openCases: () => readonly CaseId[];
  /** megabytes that the cache may take; a bound of its own when left out */
  readonly cacheMegabytes?: number;
  /** who else is where has changed */
  readonly presenceChanged: () => void;
  /** everything of this worker's on this machine was destroyed */
  readonly lost: () => void;
}

/** Milliseconds that drafts wait for more of them before they are sent. */
const SOON = 4_000;

/** One worker's time at the program: from her stores being opened to their being closed. */
export class Session {
  readonly subject: string;
  readonly #options: SessionOptions;
  #folder: WorkerFolder | null = null;
  #workspace: Workspace | null = null;
  #sync: Sync | null = null;
  #api: CaseApi;
  readonly #first: ServerFirst;
  readonly #waiting: WaitingInMemory;
  #trouble: SyncState | null = null;
  #soon: (() => void) | null = null;
  #closed = false;
  readonly #count: AwayCount;

  #reopening: Schedule | null = null;
  #tries = 0;
  #putRight: Promise<void> | null = null;
  readonly #repairs: Repairs;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.subject = options.subject;
    this.#count = new AwayCount(options.awayFrom);
    this.#waiting = new WaitingInMemory(options.ports);
    this.#repairs = new Repairs(options.ports.clock);
    this.#api = this.#newApi();
    this.#first = new ServerFirst({
      ports: options.ports,
      signedIn: () => options.authenticator.state().kind === 'signedIn',
      api: () => this.#api,
      deviceId: () => this.#deviceId,
      awayMessage: () => this.#awayMessage,
      waits: (state) => {
        this.#trouble = state;
      },
      answered: async (key) => {
        if (this.#closed) return;
        await this.open(key, true);
        options.changed(null);
      },
      lost: () => void this.#destroy(),
      tell: options.stateChanged,
    });
  }

  get workspace(): Workspace | null {
    return this.#workspace;
  }

  get sync(): Sync | null {
    return this.#sync;
  }

  get api(): CaseApi {
    return this.#api;
  }

  /** How the exchange with the server goes, or why the stores are not open. */
  get syncState(): SyncState | null {
    return this.#sync?.state ?? this.#trouble;
  }

  /** Opens the stores and begins to keep them in step. */
  async open(recoveryKey: Uint8Array | null = null, met = false): Promise<void> {
    const { ports, subject } = this.#options;
    if (this.#waiting.any || !(await ports.keys.available())) {
      if (!this.#closed) this.#beginInMemory();
      return;
    }
    try {
      this.#folder ??= await openKnownFolder(subject, ports);
      const folder = this.#folder;
      if (!this.#options.wipes.isGone(folder.name)) {
        this.#trouble = trouble('failed', wipeResists);
        this.#openAgainLater();
        return;
      }
      finishLeaving(folder.name, ports.disk);
      await this.#openOnDisk(folder, recoveryKey, met).catch((error: unknown) => {
        // unsent work was looked through when it was opened, so it is the cache
        if (!isBroken(error)) throw error;
        ports.log.event('cacheBroken');
        wipeCache(folder, ports.disk);
        return this.#openOnDisk(folder, recoveryKey, met);
      });
    } catch (error) {
      this.#openFailed(error);
    }
  }

  /** Tries again whatever waits: something was written, or she has signed in again. */
  async wake(): Promise<void> {
    await (this.#sync?.wake() ?? this.#first.wake() ?? this.#reopening?.wake());
  }

  /** The machine has a network again. */
  async networkUp(): Promise<void> {
    await (this.#sync?.networkUp() ?? this.#first.networkUp());
  }

  /** Something was written that can wait a little: a draft for her other devices. */
  wakeSoon(): void {
    if (this.#soon || this.#closed) return;
    this.#soon = this.#options.ports.timer.after(SOON, () => {
      this.#soon = null;
      void this.wake();
    });
  }

  /** The worker asks for news: a round that begins now. */
  async syncNow(): Promise<void> {
    await (this.#sync?.now() ?? this.#first.now() ?? this.#reopening?.now());
  }

  /**
   * A call or a round failed on the disk. When a store is broken, both are closed and opened again: a broken cache is
   * dropped and fetched afresh, and out of broken unsent work all is saved that can be read.
   */
  storageFailed(error: unknown): void {
    const { ports } = this.#options;
    if (!isBroken(error) || this.#closed || this.#putRight || this.#workspace?.stores.memoryOnly !== false)
      return;
    // a disk that breaks what was just written is beyond us; the next round says so again
    if (!this.#repairs.mayBegin()) return;
    const isWork = !isWhole(this.#workspace.stores.work);
    ports.log.event('storeBroken', { work: isWork });
    this.#putRight = this.#reopen(!isWork).finally(() => {
      this.#putRight = null;
    });
  }

  /** Whether it has been so long since the server answered that nothing may be shown; the message says what to do. */
  get awayLock(): string | null {
    return this.#first.why === 'away' ? this.#awayMessage : null;
  }

  /** A minute has passed. */
  tick(): void {
    if (this.#closed || this.#putRight || !this.#isAwayTooLong()) return;
    // opening again finds that it is too long, and destroys the cache
    const isInMemory = this.#workspace?.stores.memoryOnly === true;
    this.#putRight = (isInMemory ? this.#holdMemory() : this.#reopen(false)).finally(() => {
      this.#putRight = null;
    });
  }

  #isAwayTooLong(): boolean {
    try {
      return this.#count.isTooLong();
    } catch (error) {
      // the time is counted on in memory, and asked for again in a minute
      if (!isStorageError(error)) throw error;
      this.storageFailed(error);
      return false;
    }
  }

  /** Closes the stores; nothing is wiped. */
  async close(): Promise<void> {
    this.#count.end();
    this.#closed = true;
    this.#soon?.();
    this.#api.close();
    await this.#first.stop();
    await this.#reopening?.stop();
    await this.#putRight;
    await this.#sync?.stop();
    this.#closeWorkspace();
    this.#waiting.close();
  }

  /** From where the time without the server is counted on, once this is closed. */
  get awayFrom(): AwayCount['from'] {
    return this.#count.from;
  }

  /** Texts that are nowhere but in this program, where nothing may be kept on disk; null: they are on disk. */
  get textsInMemory(): number | null {
    return this.#waiting.texts ?? (this.#workspace?.stores.memoryOnly ? this.#workspace.textsHere : null);
  }

  /** Texts that are not sent; while the stores are closed, as it was when they were last closed in order. */
  get unsent(): number {
    return this.#workspace?.unsent ?? (this.#folder ? countSealedIn(this.#folder, this.#options.ports) : 0);
  }

  /**
   * Closes, wipes the cache, and leaves what is unsent sealed.
   * @returns how many texts that is, and whether the disk kept the cache from going: the folder is then to be tried again
   */
  async closeAndSeal(): Promise<{ readonly sealed: number; readonly left: string | null }> {
    const { unsent } = this;
    const onDisk = this.#workspace?.stores.memoryOnly === false;
    await this.close();
    if (!this.#folder) return { sealed: 0, left: null };
    const { disk, log } = this.#options.ports;
    try {
      leave(this.#folder, disk, onDisk ? unsent : null);
      return { sealed: unsent, left: null };
    } catch (error) {
      if (!isStorageError(error)) throw error;
      log.event('cacheNotWiped');
      return { sealed: unsent, left: this.#folder.name };
    }
  }

  #newApi(): CaseApi {
    const deviceId = () => this.#deviceId;
    return createCaseApi({ ...this.#options, deviceId, answered: () => this.#sync?.answered() });
  }

  get #deviceId(): DeviceId | null {
    return this.#workspace?.stores.deviceId ?? this.#waiting.deviceId ?? this.#folder?.deviceId ?? null;
  }

  get #awayMessage(): string {
    return this.#waiting.any ? awayInMemory : awayTooLong;
  }

  async #openOnDisk(folder: WorkerFolder, recoveryKey: Uint8Array | null, met: boolean): Promise<void> {
    const away = { ...this.#count.from, met };
    this.#opened(await openStores(folder, this.#options.ports, recoveryKey, away));
  }

  /** A full or broken disk or folder: the worker is told, nothing is touched, and it is tried again. */
  #openFailed(error: unknown): void {
    this.#options.ports.log.event('openFailed', { storage: isStorageError(error) });
    this.#trouble = trouble('failed', isStorageError(error) ? diskStops : cannotOpen);
    this.#openAgainLater();
  }

  #openAgainLater(): void {
    this.#reopening ??= new Schedule(this.#options.ports, async () => {
      if (this.#workspace || this.#first.why || this.#closed) return { kind: 'paused' };
      if (this.#tries++ > 0) await this.open();
      const { changed, stateChanged } = this.#options;
      if (!this.#workspace) return { kind: 'failed', retryAfterMs: null };
      changed(null);
      stateChanged();
      return { kind: 'paused' };
    });
    void this.#reopening.wake();
  }

  #opened(opened: Opened): void {
    // closed while the stores were being opened
    if (this.#closed) {
      if (opened.kind === 'open') closeStores(opened.stores);
      return;
    }
    switch (opened.kind) {
      case 'open':
        if (opened.laidAside) this.#options.ports.log.event('workLaidAside');
        this.#begin(opened.stores);
        this.#count.begin(opened.away);
        return;
      case 'recoveryNeeded':
        this.#options.ports.log.event('recoveryNeeded');
        this.#first.ask('recovery');
        return;
      case 'awayTooLong':
        this.#options.ports.log.event('awayTooLong');
        this.#count.countedUntil(opened.countedUntil);
        this.#first.ask('away');
        return;
      case 'fromTheFuture':
        this.#trouble = trouble('outdated', newer);
    }
  }

  #beginInMemory(): void {
    const stores = this.#waiting.take();
    this.#begin(stores);
    this.#count.begin(this.#waiting.watch(stores.work));
  }

  /** Too long without the server where nothing is kept on disk: the cache goes, what is unsent waits in memory. */
  async #holdMemory(): Promise<void> {
    const { ports, changed, stateChanged } = this.#options;
    await this.#sync?.stop();
    const workspace = this.#workspace;
    if (!workspace || this.#closed) return;
    this.#count.forget();
    const { stores, textsHere } = workspace;
    this.#workspace = null;
    this.#sync = null;
    this.#waiting.hold(stores, textsHere);
    this.#api = this.#newApi();
    ports.log.event('awayTooLong');
    this.#first.ask('away');
    changed(null);
    stateChanged();
  }

  #begin(stores: Stores): void {
    const { ports, authenticator, changed, stateChanged, presenceChanged } = this.#options;
    const { openCases, cacheMegabytes } = this.#options;
    this.#trouble = null;
    const storageFailed = (error: unknown) => this.storageFailed(error);
    let workspace: Workspace;
    try {
      workspace = new Workspace(stores, ports, changed, storageFailed, openCases);
    } catch (error) {
      closeStores(stores);
      throw error;
    }
    this.#workspace = workspace;
    this.#sync = new Sync({
      workspace,
      api: this.#api,
      ports,
      keepRecovery: async (key) => {
        if (this.#folder && !stores.memoryOnly) await sealForRecovery(this.#folder, key, ports);
      },
      signedIn: () => authenticator.state().kind === 'signedIn',
      changed: stateChanged,
      presenceChanged,
      cacheMegabytes,
      dropCache: () => {
        ports.log.event('cacheDropped');
        void this.#reopen(true);
      },
      storageFailed,
      reached: (serverTime) => this.#count.met(serverTime),
      lost: () => void this.#destroy(),
    });
    void this.#sync.wake();
  }

  /**
   * Closes both stores and opens them again.
   * @param dropCache the cache is broken or of another epoch: its key is destroyed, and everything is fetched afresh
   */
  async #reopen(dropCache: boolean): Promise<void> {
    const { ports, changed, stateChanged } = this.#options;
    this.#count.end();
    await this.#sync?.stop();
    this.#closeWorkspace();
    if (this.#closed) return;
    this.#api = this.#newApi();
    try {
      if (dropCache && this.#folder) wipeCache(this.#folder, ports.disk);
      await this.open();
    } catch (error) {
      // opened all the same later, and the server says once more that the cache must go
      this.#openFailed(error);
    }
    changed(null);
    stateChanged();
  }

  #closeWorkspace(): void {
    const workspace = this.#workspace;
    if (workspace && this.#folder && !workspace.stores.memoryOnly) {
      noteSealed(this.#folder, workspace.unsent, this.#options.ports);
    }
    workspace?.close();
    this.#workspace = null;
    this.#sync = null;
  }

  /** The device is reported lost: everything of this worker's on it goes, keys first, and she is signed out. */
  async #destroy(): Promise<void> {
    const { ports, wipes, lost } = this.#options;
    if (this.#closed) return;
    const unsent = this.#workspace?.textsHere ?? this.#waiting.texts;
    ports.log.event('deviceLost', unsent === null ? {} : { unsent });
    // not stop: the round that brought the news may still run, and has nothing more to do
    const sync = this.#sync;
    const workspace = this.#workspace;
    this.#sync = null;
    this.#workspace = null;
    this.#count.forget();
    await sync?.stop();
    workspace?.close();
    this.#waiting.close();
    if (this.#folder) wipes.destroy(this.#folder.name, unsent);
    // the old one ended with the round that brought the news
    this.#api = this.#newApi();
    if (this.#folder) await reportDestroyed(this.#folder, this.#api, ports);
    lost();
  }
}

function closeStores({ work, cache }: Stores): void {
  work.close();
  cache.close();
}
