import type { Poke } from '@samla/api-client/schemas';
import { epochOf, type Instant } from '@samla/case-model/time';
import type { SyncState } from '../contract.ts';
import { nextTryAt } from '../outbox/next-batch.ts';
import type { HostPorts } from '../ports.ts';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { isBroken, isStorageError } from '../store/database.ts';
import { CacheEpochError, CycleFailedError } from './cycle-failed.ts';
import { cycle, type Standing } from './cycle.ts';
import { DraftTries } from './draft-tries.ts';
import { Evictor } from './evictor.ts';
import type { Failure } from './failure.ts';
import { Pokes } from './pokes.ts';
import { Schedule, type RoundEnd } from './schedule.ts';

export interface SyncOptions {
  readonly workspace: Workspace;
  readonly api: CaseApi;
  readonly ports: HostPorts;
  readonly keepRecovery: (recoveryKey: Uint8Array) => Promise<void>;
  /** whether a token can be had without the worker */
  readonly signedIn: () => boolean;
  readonly changed: () => void;
  /** who else is where has changed */
  readonly presenceChanged: () => void;
  /** the server wants the cache dropped */
  readonly dropCache: () => void;
  /** the server has answered, at this time by its own clock: the time without it begins anew */
  readonly reached: (serverTime: Instant) => void;
  /** the device is reported lost */
  readonly lost: () => void;
  /** megabytes that the cache may take; a bound of its own when left out */
  readonly cacheMegabytes?: number | undefined;
  /** a store failed; one that is broken is put right */
  readonly storageFailed: (error: unknown) => void;
}

/** Keeps one open workspace and the server in step, and says how that goes. */
export class Sync {
  readonly #options: SyncOptions;
  readonly #schedule: Schedule;
  readonly #pokes: Pokes;
  readonly #evictor: Evictor;
  readonly #standing: Standing = {
    ...{ registered: false, sessionAskedAt: null, draftsAskedAt: null },
    draftTries: new DraftTries(),
  };
  #stopped = false;
  #isInRound = false;
  #kind: SyncState['kind'];
  #progress: SyncState['progress'] = null;
  #message: string | null = null;

  constructor(options: SyncOptions) {
    this.#options = options;
    const { ports, api, workspace } = options;
    this.#kind = workspace.lastSyncedAt === null ? 'firstFetch' : 'fetching';
    this.#schedule = new Schedule(ports, () => this.#round());
    const { deviceId } = workspace.stores;
    this.#evictor = new Evictor(options);
    this.#pokes = new Pokes({ api, deviceId, ports, poked: (about) => this.#poked(about) });
  }

  get state(): SyncState {
    const { lastSyncedAt } = this.#options.workspace;
    return { kind: this.#kind, progress: this.#progress, lastSyncedAt, message: this.#message };
  }

  /** Whether the server answered last time it was asked. */
  get reachable(): boolean {
    return this.#kind === 'online' || (this.#kind === 'fetching' && this.#message === null && this.#met);
  }

  get #met(): boolean {
    return this.#standing.registered;
  }

  #poked(about: Poke['about'] | null): void {
    if (about === 'presence') return this.#options.presenceChanged();
    if (about === 'drafts' || about === null) this.#standing.draftsAskedAt = null;
    void this.wake();
  }

  /** Something is to be sent or fetched. Done when a round that began after the call has ended. */
  wake(): Promise<void> {
    return this.#schedule.wake();
  }

  /** The machine has a network again: what waits is sent at once. */
  networkUp(): Promise<void> {
    return this.#schedule.wakeChanged();
  }

  /** The server has answered a call. Outside a round that is news when nobody answered the last one. */
  answered(): void {
    if (this.#kind === 'offline' && !this.#isInRound) void this.wake();
  }

  /** The worker asks. */
  now(): Promise<void> {
    return this.#schedule.now();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#pokes.stop();
    this.#evictor.stop();
    this.#options.api.close();
    await this.#schedule.stop();
  }

  async #round(): Promise<RoundEnd> {
    const { workspace, ports, changed } = this.#options;
    this.#isInRound = true;
    try {
      const { lagging, serverTime } = await cycle(
        { ...this.#options, progress: (done, total) => this.#pageCame(done, total) },
        this.#standing,
      );
      this.#say('online', this.#standing.draftTries.isAskingGivenUp ? draftsNotTold : null);
      this.#options.reached(serverTime);
      this.#evictor.afterRound();
      this.#pokes.ensure();
      const now = epochOf(ports.clock.now());
      return { kind: 'done', lagging, nextTryAt: nextTryAt(workspace.outbox.queue, now) };
    } catch (error) {
      if (this.#stopped) return { kind: 'paused' };
      workspace.outbox.apply({ kind: 'unanswered' });
      return this.#failed(error);
    } finally {
      this.#isInRound = false;
      if (!this.#stopped) changed();
    }
  }

  #pageCame(done: number, total: number): void {
    this.#evictor.betweenPages();
    this.#kind = this.#options.workspace.lastSyncedAt === null ? 'firstFetch' : 'fetching';
    this.#progress = { done, total };
    this.#message = null;
    this.#options.changed();
  }

  #failed(error: unknown): RoundEnd {
    if (error instanceof CacheEpochError) {
      this.#options.dropCache();
      return { kind: 'paused' };
    }
    if (!(error instanceof CycleFailedError)) {
      this.#options.ports.log.event('roundFailed', { storage: isStorageError(error) });
      const message = isStorageError(error) ? diskTrouble : unexpected;
      this.#say('failed', isBroken(error) ? brokenStore : message);
      this.#options.storageFailed(error);
      return { kind: 'failed', retryAfterMs: null };
    }
    return this.#afterFailure(error.failure);
  }

  #afterFailure(failure: Failure): RoundEnd {
    const { ports, signedIn } = this.#options;
    ports.log.event(`sync.${failure.kind}`);
    switch (failure.kind) {
      case 'signIn':
        this.#say('signInNeeded', signInNeeded);
        return signedIn() ? { kind: 'failed', retryAfterMs: null } : { kind: 'paused' };
      case 'unreachable':
        this.#say('offline', failure.message);
        return { kind: 'failed', retryAfterMs: failure.retryAfterMs };
      case 'lost':
        this.#options.lost();
        return { kind: 'paused' };
      case 'resync':
        this.#say('failed', unexpected);
        return { kind: 'failed', retryAfterMs: null };
      default:
        this.#say('failed', failure.message);
        return { kind: 'failed', retryAfterMs: null };
    }
  }

  #say(kind: SyncState['kind'], message: string | null): void {
    this.#kind = kind;
    this.#message = message;
    this.#progress = null;
  }
}

const signInNeeded = 'Inloggningen har gått ut. Det du skriver finns kvar här. Logga in igen så skickas det.';
const diskTrouble =
  'Det som hämtades kunde inte sparas på datorn. Kontrollera att disken inte är full. Samla försöker igen.';
const brokenStore =
  'Det som är sparat på datorn är skadat. Samla lagar det och hämtar det som fattas. Det du skriver sparas.';
const draftsNotTold =
  'Uppkopplad, men det du har börjat skriva på dina andra datorer går inte att hämta. Samla försöker igen varje timme.';
const unexpected = 'Hämtningen misslyckades. Samla försöker igen om en stund.';
