import { uuidV7, type CaseId } from '@samla/case-model/ids';
import type { z } from 'zod';
import type { Change, HostState, Lock, unlockOutput } from '../contract.ts';
import { Presence, type Station } from '../presence/presence.ts';
import { ProviderUnreachableError, SignInNeededError } from '../sign-in/authenticator.ts';
import { isStorageError } from '../store/database.ts';
import { folderNameOf } from '../store/worker-folder.ts';
import type { CaseApiOptions } from './case-api.ts';
import { HeldByWindows } from './held-by-windows.ts';
import { hostState } from './host-state.ts';
import { IdleWatch } from './idle-watch.ts';
import { Leavings } from './leavings.ts';
import { Saving } from './saving.ts';
import { countSealed } from './sealed-here.ts';
import { Session, type SessionOptions } from './session.ts';
import { lockMessages, signInToUnlock } from './lock-messages.ts';
import { Windows } from './windows.ts';
import { Wipes } from './wipes.ts';

export interface ProgramOptions extends CaseApiOptions {
  /** minutes that nobody uses the program before it locks */
  readonly idleMinutes: number;
  /** megabytes that the cache may take before the records that were used longest ago leave it */
  readonly cacheMegabytes?: number;
}

/** Milliseconds between looks at the calendar: screens show how many days are left. */
const CALENDAR = 60_000;

/** Follows who is signed in: opens her session, closes it, and tells every window what changed. */
export class Program {
  readonly options: ProgramOptions;
  readonly presence: Presence;
  readonly held = new HeldByWindows();
  readonly #windows = new Windows(() => this.#stateIfRead());
  readonly #forget: () => void;
  #session: Session | null = null;
  #turn: Promise<void> = Promise.resolve();
  #sealed: number;
  #locked: 'idle' | 'system' | null = null;
  readonly #saving: Saving;
  readonly #idle: IdleWatch;
  readonly #startedAt: number;
  readonly #run: string;
  /** by worker: from where the time without the server is counted on */
  readonly #awayFrom = new Map<string, SessionOptions['awayFrom']>();

  readonly #wipes: Wipes;
  readonly #leavings: Leavings;

  #closed = false;
  #cancelCalendar: () => void = () => undefined;

  constructor(options: ProgramOptions) {
    this.options = options;
    this.presence = new Presence({ ports: options.ports, station: () => this.station });
    this.#sealed = countSealed(this.options.ports);
    this.#saving = new Saving(options.ports.timer);
    this.#startedAt = options.ports.monotonic();
    this.#run = uuidV7(0, options.ports.random.bytes(10));
    this.#idle = new IdleWatch(options.ports, options.idleMinutes);
    this.#wipes = new Wipes(options.ports);
    this.#wipes.atStart();
    this.#leavings = new Leavings(options);
    this.#leavings.atStart();
    let known = options.authenticator.state().kind;
    this.#forget = options.authenticator.onChange(({ kind }) => {
      // a sign-in that was carried through says who is here; one that begins or is taken back does not
      if (kind === 'signedIn' && known === 'signingIn') this.#unlocked();
      known = kind;
      void this.follow();
      this.tell();
    });
    this.#watchCalendar();
  }

  get session(): Session | null {
    return this.#session;
  }

  get state(): HostState {
    const { authenticator, ports } = this.options;
    const session = this.#session;
    const { workspace = null, syncState = null } = session ?? {};
    return hostState({
      auth: authenticator.state(),
      workspace,
      textsInMemory: session?.textsInMemory ?? null,
      run: this.#run,
      sync: syncState,
      sealed: this.#sealed,
      lock: this.#lockState,
      wiped: this.#wipes.news,
      left: this.#leavings.areToTell,
      clock: ports.clock,
    });
  }

  async *states(signal: AbortSignal): AsyncGenerator<HostState, void> {
    yield* this.#windows.states(signal);
  }

  changes(signal: AbortSignal): AsyncIterable<Change> {
    return this.#windows.changes(signal);
  }

  /** Tells the windows how things stand, when that is not what they were told last. */
  tell(): void {
    this.#windows.tell();
  }

  /** What has been carried out is carried out, though how things stand then cannot be read: null. */
  #stateIfRead(): HostState | null {
    try {
      return this.state;
    } catch (error) {
      if (!isStorageError(error)) throw error;
      this.options.ports.log.event('stateNotRead');
      this.#session?.storageFailed(error);
      return null;
    }
  }

  /** Brings what is open in line with who is signed in. */
  follow(): Promise<void> {
    return this.#inTurn(async () => {
      const subject = this.#wanted();
      if (this.#session && this.#session.subject !== subject) await this.#close(this.#session);
      if (subject === null || this.#closed) return;
      if (this.#session) {
        void this.#session.wake();
        return;
      }
      await this.#open(subject);
    });
  }

  /** Wipes the cache, keeps what is unsent sealed, and signs out. @returns texts that stay sealed */
  async signOut(): Promise<number> {
    let sealed = 0;
    await this.#inTurn(async () => {
      const session = this.#session;
      const closed = session && (await this.#end(session, () => session.closeAndSeal()));
      sealed = closed?.sealed ?? 0;
      if (closed?.left) this.#leavings.behind(closed.left);
      this.presence.changed();
      this.#sealed = countSealed(this.options.ports);
      await this.#leavings.forgetSignIn();
    });
    this.#changed(null);
    return sealed;
  }

  /** The worker uses the program. */
  active(): void {
    this.#idle.active();
  }

  /**
   * Opens again after {@link lock}, when it is still clear who is here: by a token that holds or is renewed without the
   * worker, or, where the provider cannot be reached, by a sign-in that has not run out.
   */
  async unlock(): Promise<z.infer<typeof unlockOutput>> {
    if (this.#session?.awayLock) {
      await this.#session.wake();
      const message = this.#session.awayLock;
      return message ? { kind: 'waiting', message } : { kind: 'unlocked' };
    }
    try {
      await this.options.authenticator.accessToken();
    } catch (error) {
      const isAway = error instanceof ProviderUnreachableError;
      if (!isAway && !(error instanceof SignInNeededError)) throw error;
      if (!isAway || this.options.authenticator.state().kind !== 'signedIn') {
        return { kind: 'signInNeeded', message: signInToUnlock };
      }
    }
    this.#unlocked();
    await this.follow();
    return { kind: 'unlocked' };
  }

  /**
   * Lets the pages save what is being written, then closes the stores, which forgets their keys; nothing is wiped.
   * @returns false when that would lose what she has written, so that all is as it was
   */
  async lock(reason: 'idle' | 'system'): Promise<boolean> {
    if (this.#wouldLose) return false;
    if (this.#locked === null) {
      this.#locked = reason;
      this.tell();
      if (this.#session?.workspace && this.#windows.areOpen) await this.#saving.wait();
      if (this.#wouldLose) this.#locked = null;
      this.tell();
    }
    await this.follow();
    return this.#locked !== null;
  }

  /** The worker has been told that something could not be erased; it is tried on. */
  seenLeft(): void {
    this.#leavings.seen();
    this.tell();
  }

  /** The worker has been told what was destroyed. */
  seenWiped(): void {
    this.#wipes.seen();
    this.tell();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#forget();
    this.#cancelCalendar();
    this.presence.close();
    this.#saving.end();
    await this.#inTurn(async () => {
      if (this.#session) await this.#close(this.#session);
    });
  }

  /** Whether texts are nowhere but in memory: the host's, where nothing may be kept on disk, or a window's. */
  get #wouldLose(): boolean {
    return this.held.any || (this.#session?.textsInMemory ?? 0) > 0;
  }

  #wanted(): string | null {
    const state = this.options.authenticator.state();
    if (this.#locked !== null || this.#closed || state.kind === 'signedOut') return null;
    return state.who?.subject ?? null;
  }

  async #open(subject: string): Promise<void> {
    const session = new Session({
      ...this.options,
      subject,
      wipes: this.#wipes,
      awayFrom: this.#awayFrom.get(subject) ?? { since: this.#startedAt, isRestart: true },
      changed: (caseIds, drafts) => this.#changed(caseIds, drafts),
      stateChanged: () => this.tell(),
      presenceChanged: () => this.presence.changed(),
      openCases: () => this.presence.openCases,
      lost: () => void this.#lost(session),
    });
    this.#session = session;
    // she is back: it is hers to keep, or the session ends what her leaving began
    this.#leavings.backIn(folderNameOf(subject));
    await session.open();
    this.#changed(null);
    this.presence.changed();
  }

  async #close(session: Session): Promise<void> {
    await this.#end(session, () => session.close());
    this.#changed(null);
    this.presence.changed();
  }

  /** Ends a session, and writes down from where the time without the server counts on. */
  async #end<Result>(session: Session, close: () => Promise<Result>): Promise<Result> {
    this.#session = null;
    const closed = await close();
    this.#awayFrom.set(session.subject, session.awayFrom);
    return closed;
  }

  /** the open workspace's way to the API; null while none is open */
  get station(): Station | null {
    const { workspace = null, api } = this.#session ?? {};
    return workspace && api ? { api, deviceId: workspace.stores.deviceId } : null;
  }

  #unlocked(): void {
    this.#locked = null;
    this.active();
    this.#saving.end();
  }

  get #lockState(): Lock | null {
    const away = this.#session?.awayLock ?? null;
    if (away !== null) return { kind: 'away', message: away };
    return this.#locked && { kind: this.#locked, message: lockMessages[this.#locked] };
  }

  async #lost(session: Session): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#session === session) await this.#close(session);
      await this.#leavings.forgetSignIn();
    });
    this.#changed(null);
  }

  #changed(caseIds: readonly CaseId[] | null, drafts: readonly string[] = []): void {
    this.#windows.changed(caseIds, drafts);
    this.tell();
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(run);
    // a turn that failed has told its caller; the next one is not to fail for it
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #watchCalendar(): void {
    this.#cancelCalendar = this.options.ports.timer.after(CALENDAR, () => {
      this.#session?.tick();
      this.#leavings.again();
      this.#wipes.again();
      if (this.#leavings.isSignInToForget()) void this.#inTurn(() => this.#leavings.forgetSignIn());
      if (this.#session && this.#idle.isOver) void this.lock('idle');
      this.tell();
      this.#watchCalendar();
    });
  }
}
