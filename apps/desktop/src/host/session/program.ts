import type { CaseId } from '@samla/case-model/ids';
import type { Change, HostState } from '../contract.ts';
import { isStorageError } from '../store/database.ts';
import { sealedTexts } from '../store/worker-folder.ts';
import { Broadcast } from './broadcast.ts';
import type { CaseApiOptions } from './case-api.ts';
import { hostState } from './host-state.ts';
import { Session } from './session.ts';

export type ProgramOptions = CaseApiOptions;

/** Milliseconds between looks at the calendar: screens show how many days are left. */
const CALENDAR = 60_000;

/** Follows who is signed in: opens her session, closes it, and tells every window what changed. */
export class Program {
  readonly options: ProgramOptions;
  readonly #states = new Broadcast<HostState>((_, newer) => newer);
  readonly #changes = new Broadcast<Change>(joinChanges);
  readonly #forget: () => void;
  #session: Session | null = null;
  #turn: Promise<void> = Promise.resolve();
  #revision = 0;
  #sealed: number;
  #shown = '';
  #locked = false;
  #closed = false;
  #cancelCalendar: () => void = () => undefined;

  constructor(options: ProgramOptions) {
    this.options = options;
    this.#sealed = this.#countSealed();
    this.#forget = options.authenticator.onChange(() => {
      this.#locked = false;
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
    return hostState(authenticator.state(), workspace, syncState, this.#sealed, ports.clock);
  }

  async *states(signal: AbortSignal): AsyncGenerator<HostState, void> {
    yield* this.#states.listen(signal, this.state);
  }

  changes(signal: AbortSignal): AsyncIterable<Change> {
    return this.#changes.listen(signal);
  }

  /** Tells the windows how things stand, when that is not what they were told last. */
  tell(): void {
    const state = this.state;
    const text = JSON.stringify(state);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#states.send(state);
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
      this.#session = null;
      sealed = (await session?.closeAndSeal()) ?? 0;
      this.#sealed = this.#countSealed();
      await this.options.authenticator.signOut();
    });
    this.#changed(null);
    return sealed;
  }

  /** Opens again after {@link lock}. */
  unlock(): Promise<void> {
    this.#locked = false;
    return this.follow();
  }

  /** Closes the stores, which forgets their keys; nothing is wiped. */
  async lock(): Promise<void> {
    this.#locked = true;
    await this.follow();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#forget();
    this.#cancelCalendar();
    await this.#inTurn(async () => {
      if (this.#session) await this.#close(this.#session);
    });
  }

  /** A disk that does not answer must not keep the program from starting: the number is then told as none. */
  #countSealed(): number {
    const { disk, log } = this.options.ports;
    try {
      return sealedTexts(disk);
    } catch (error) {
      if (!isStorageError(error)) throw error;
      log.event('sealedNotCounted');
      return 0;
    }
  }

  #wanted(): string | null {
    const state = this.options.authenticator.state();
    if (this.#locked || this.#closed || state.kind === 'signedOut') return null;
    return state.who?.subject ?? null;
  }

  async #open(subject: string): Promise<void> {
    const session = new Session({
      ...this.options,
      subject,
      changed: (caseIds) => this.#changed(caseIds),
      stateChanged: () => this.tell(),
    });
    this.#session = session;
    await session.open();
    this.#changed(null);
  }

  async #close(session: Session): Promise<void> {
    this.#session = null;
    await session.close();
    this.#changed(null);
  }

  #changed(caseIds: readonly CaseId[] | null): void {
    this.#changes.send({ revision: ++this.#revision, caseIds: caseIds && [...caseIds] });
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
      this.tell();
      this.#watchCalendar();
    });
  }
}

function joinChanges(older: Change, newer: Change): Change {
  if (older.caseIds === null || newer.caseIds === null) return { revision: newer.revision, caseIds: null };
  return { revision: newer.revision, caseIds: [...new Set([...older.caseIds, ...newer.caseIds])] };
}
