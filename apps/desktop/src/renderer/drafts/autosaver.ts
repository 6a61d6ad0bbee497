import { createStore, type Store } from '../app/store.ts';
import type { Timer } from '../../wire/timer.ts';
import type { Draft, KeptDraft, LoadResult, SaveResult } from './draft.ts';
import type { WrittenBetween } from './typed-between.ts';

/** What the host is to know of a form that is handed in. */
export interface Ready {
  /** what it is to find in the draft */
  readonly on: readonly (string | null)[];
  /** what she has written since: in no command, and to stay in the draft when the rest is taken from it; null: nothing */
  readonly left: string | null;
}

interface HandedIn {
  readonly content: string;
  /** how often something had come from elsewhere by then */
  readonly fromElsewhere: number;
  /** what was on disk when the host was asked, and what it was told to leave there */
  stood: string | null;
  left: string | null;
}

export interface AutosaverOptions {
  readonly load: () => Promise<LoadResult>;
  /** @param on what the text was begun on, and what was sent since: anything else there is put together with it */
  readonly save: (content: string, on: readonly (string | null)[]) => Promise<SaveResult>;
  /** what counts as nothing written */
  readonly empty: string;
  /** left out: the form is not shown until its draft has been read, and what is written on stays with what it follows */
  readonly between?: WrittenBetween;
  readonly timer: Timer;
}

/** Milliseconds from a key press to the save that holds it: well within the promised second. */
export const SAVE_AFTER = 500;
/** Milliseconds until what failed is tried again. */
export const RETRY_AFTER = 3000;

/**
 * Keeps one text with the host while it is being written. Nothing is saved before it is known what stands there. Lives
 * outside React, so no drawing error can take the text.
 */
export class Autosaver {
  readonly store: Store<Draft>;
  readonly #options: AutosaverOptions;
  /** whether it is known what is on disk */
  #isRead = false;
  /** what the form shows where nothing is on disk */
  #beginning: string | null = null;
  #cancelTimer: (() => void) | null = null;
  #reading: Promise<string | null> | null = null;
  #saving: Promise<void> | null = null;
  /** how many saves have been answered */
  #saves = 0;
  /** what is on disk and what is on the screen was begun on; null when nothing was there */
  #onDisk: string | null = null;
  /** what was sent last, and may be on disk although no answer came */
  #sent: string | null = null;
  /** what a command was to be made of, when it may have been made without an answer */
  #asked: HandedIn | null = null;
  /** whether the last try to save failed */
  #hasFailed = false;
  /** what a command is being made of; null while none is */
  #handedIn: HandedIn | null = null;
  /** whether it was changed elsewhere while a command was being made of it */
  #isBehind = false;
  /** how often something has come to stand here that was not written here */
  #fromElsewhere = 0;
  #hasEnded = false;

  constructor(options: AutosaverOptions) {
    this.#options = options;
    this.store = createStore<Draft>({ content: options.empty, state: { kind: 'loading' }, conflict: null });
    void this.#read();
  }

  /** Reads the draft from disk again, as after a command came back into its form. What is written and unsaved wins. */
  async reload(): Promise<void> {
    await this.flush();
    await this.#look();
  }

  /** Another device or window changed it. What is written here and unsaved is put together with that when it is saved. */
  async changedElsewhere(): Promise<void> {
    // what is being handed in stays on the screen until it is known what came of it
    if (this.#handedIn !== null) this.#isBehind = true;
    else await this.#look();
  }

  /** The host has begun anew, and what it had in memory only is gone: what is on the screen is saved again. */
  saveAgain(): void {
    if (this.store.get().state.kind !== 'saved') return;
    this.#onDisk = null;
    this.#sent = null;
    this.store.set((draft) => ({ ...draft, state: { kind: 'unsaved' } }));
    this.#plan(SAVE_AFTER);
  }

  /** Whether something is on the screen that the host does not have. */
  get isUnsaved(): boolean {
    const { kind } = this.store.get().state;
    return kind === 'unsaved' || kind === 'failed';
  }

  /** Whether something stayed on the screen that could not be saved; a key more does not mend that. */
  get isOnlyHere(): boolean {
    return this.#hasFailed && this.isUnsaved;
  }

  /** The form begins with this, as a correction does with what it corrects, unless something is written in it already. */
  begin(content: string): void {
    if (!this.#isRead) this.#beginning = content;
    else if (this.store.get().state.kind === 'empty') this.change(content);
  }

  /** The worker wrote something, also before it was known what is on disk. */
  change(content: string): void {
    const before = this.store.get();
    if (content === before.content) return;
    // a key is saved within its second, however long ago the last try is
    if (before.state.kind === 'failed') this.#stopTimer();
    this.store.set(({ conflict }) => ({ content, state: { kind: 'unsaved' }, conflict }));
    this.#plan(SAVE_AFTER);
  }

  /** Saves now what is not saved; done when it is on disk or has failed. */
  async flush(): Promise<void> {
    this.#stopTimer();
    while (this.#saving) await this.#saving;
    if (this.isUnsaved) await this.#save();
  }

  /**
   * Saves what is not saved, to hand it in as it stands on the screen. What she writes from now on is not in it. Until
   * `taken` or `kept` tells what came of it nothing from elsewhere is shown; asked again before that, it is about the
   * same text.
   * @returns null when something else has come to stand here meanwhile, which the worker has not seen: nothing is then
   * handed in
   */
  async ready(): Promise<Ready | null> {
    this.#handedIn ??= {
      ...{ content: this.store.get().content, fromElsewhere: this.#fromElsewhere, stood: null, left: null },
    };
    const handedIn = this.#handedIn;
    await this.flush();
    if (this.#fromElsewhere !== handedIn.fromElsewhere) {
      this.kept();
      return null;
    }
    const on = this.#on;
    const left = this.#since(this.store.get().content);
    handedIn.left = left === this.#options.empty ? null : left;
    handedIn.stood = this.#sent ?? this.#onDisk;
    return { on, left: handedIn.left };
  }

  /** Whether more was sent to the host than what it was to find there. */
  hasSentSince({ on }: Ready): boolean {
    return !on.includes(this.#sent ?? this.#onDisk);
  }

  /**
   * The text has become a command, and the host has taken it out of the draft: the form is empty again.
   * @returns false when she wrote on meanwhile: that is in no command, so it stays, and is kept
   */
  taken(): boolean {
    const left = this.#since(this.store.get().content);
    const isEmpty = left === this.#options.empty;
    this.#stopTimer();
    // a read that is under way is older than this
    this.#saves += 1;
    this.#asked = null;
    this.#onDisk = this.#handedIn?.left ?? null;
    this.#sent = null;
    this.store.set((draft) =>
      isEmpty && this.#onDisk === null
        ? { content: left, state: { kind: 'empty' }, conflict: null }
        : { ...draft, content: left, state: { kind: 'unsaved' } },
    );
    if (this.isUnsaved) this.#plan(SAVE_AFTER);
    this.kept();
    return isEmpty;
  }

  /** Nothing is being handed in any more: the text stays. */
  kept(): void {
    this.#asked = this.#handedIn ?? this.#asked;
    this.#handedIn = null;
    if (!this.#isBehind) return;
    this.#isBehind = false;
    void this.#look();
  }

  /** The window lets go of it: nothing is read or saved any more. */
  end(): void {
    this.#hasEnded = true;
    this.#stopTimer();
  }

  /** Shows what stands there now. What is written and unsaved is put together with that when it is saved. */
  async #look(): Promise<void> {
    if (!this.#isRead) return void (await this.#read());
    const before = this.#saves;
    if (this.isUnsaved || this.#saving) return;
    const answer = await this.#options.load();
    if (this.isUnsaved || this.#saving || answer.kind === 'notRead') return;
    // what was said before a save is older than what was saved
    if (this.#saves !== before) return this.#look();
    if (this.#handedIn !== null) this.#isBehind = true;
    else this.#show(answer.draft);
  }

  /** Reads what is on disk, once for all who wait for that. @returns why it could not be read; null when it is known */
  #read(): Promise<string | null> {
    this.#reading ??= this.#readOnce().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readOnce(): Promise<string | null> {
    const answer = await this.#options.load();
    if (answer.kind === 'read') {
      if (!this.#hasEnded) this.#showFirst(answer.draft);
      return null;
    }
    // asked again until it answers; what is written meanwhile does so itself when it is saved
    if (!this.isUnsaved && !this.#hasEnded) {
      this.#options.timer.after(RETRY_AFTER, () => this.#isRead || this.#hasEnded || void this.#read());
    }
    return answer.message;
  }

  /** What was on disk when the form was opened. What has been written in it meanwhile goes behind that. */
  #showFirst(draft: KeptDraft | null): void {
    const { empty, between } = this.#options;
    const early = this.isUnsaved ? this.store.get().content : null;
    this.#isRead = true;
    // begun on nothing, as far as this form knows: the host lays it beside what is there
    if (early !== null && !between) return;
    this.#show(draft);
    const isWritten = draft !== null && draft.content !== empty;
    const stood = isWritten ? draft.content : (this.#beginning ?? empty);
    const shown = early === null || !between ? stood : between.behind(stood, early);
    if (early !== null && shown !== early) this.#fromElsewhere += 1;
    this.change(shown);
  }

  /** What of a text is not in the command that was made of it. */
  #since(now: string): string {
    if (now === this.#handedIn?.content) return this.#options.empty;
    return this.#handedIn ? (this.#options.between?.since(this.#handedIn.content, now) ?? now) : now;
  }

  #show(draft: KeptDraft | null): void {
    const { empty } = this.#options;
    const content = draft?.content ?? empty;
    const conflict = draft?.conflict ?? null;
    this.#onDisk = draft?.content ?? null;
    this.#sent = null;
    this.#asked = null;
    this.#hasFailed = false;
    this.store.set(() =>
      draft && content !== empty
        ? { content, state: { kind: 'saved', savedAt: draft.savedAt, staysHere: draft.staysHere }, conflict }
        : { content: empty, state: { kind: 'empty' }, conflict },
    );
  }

  get #on(): readonly (string | null)[] {
    const left = this.#handedIn?.left ?? null;
    const more = [this.#sent, left].filter((one) => one !== null);
    return [this.#onDisk, ...more];
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #plan(milliseconds: number): void {
    if (this.#cancelTimer || this.#saving || this.#hasEnded) return;
    this.#cancelTimer = this.#options.timer.after(milliseconds, () => {
      this.#cancelTimer = null;
      void this.#save();
    });
  }

  #save(): Promise<void> {
    this.#saving ??= this.#saveOnce().finally(() => {
      this.#saving = null;
      const { kind } = this.store.get().state;
      if (kind === 'unsaved') this.#plan(SAVE_AFTER);
      if (kind === 'failed') this.#plan(RETRY_AFTER);
      // what came from elsewhere while something stood in it has not been shown
      if (kind === 'empty') void this.#look();
    });
    return this.#saving;
  }

  async #saveOnce(): Promise<void> {
    const problem = this.#isRead ? null : await this.#read();
    if (problem !== null) return this.#failed(problem);
    if (this.#hasEnded) return;
    const { content } = this.store.get();
    const { empty } = this.#options;
    if (content === empty && (this.#onDisk ?? empty) === empty && this.#sent === null) {
      this.store.set((draft) => ({ ...draft, state: { kind: 'empty' } }));
      return;
    }
    const [on, before] = [this.#on, this.#sent];
    this.#sent = content;
    const result = await this.#options.save(content, on);
    if (result.kind === 'handedIn') {
      this.#sent = before;
      return this.#takeOut(result.content);
    }
    const isStill = this.store.get().content === content;
    if (result.kind === 'notSaved') {
      if (isStill) this.#failed(result.message);
      return;
    }
    this.#saves += 1;
    this.#hasFailed = false;
    if (result.draft.content !== content) this.#fromElsewhere += 1;
    if (isStill) return this.#show(result.draft);
    // written on meanwhile: that was begun on what was sent, whatever it has been put together with since
    this.#onDisk = content;
    this.store.set(({ content: now, state, conflict: _ }) => ({
      content: now,
      // the form was emptied while an older text was on its way to the disk: that must go too
      state: state.kind === 'empty' ? { kind: 'unsaved' } : state,
      conflict: result.draft.conflict,
    }));
  }

  /** What this text was begun on was handed in from another window, or from here without an answer: the rest stays. */
  #takeOut(handedIn: string): void {
    // of what is being handed in here it is known in a moment what came of it
    if (this.#handedIn !== null) return;
    const own = this.#asked?.stood === handedIn ? this.#asked : null;
    this.#onDisk = own?.left ?? null;
    this.#sent = null;
    this.#asked = null;
    this.#fromElsewhere += 1;
    this.store.set(({ content }) => ({
      content: this.#options.between?.since(own?.content ?? handedIn, content) ?? content,
      state: { kind: 'unsaved' },
      conflict: null,
    }));
  }

  #failed(message: string): void {
    this.#hasFailed = true;
    this.store.set((draft) => ({ ...draft, state: { kind: 'failed', message } }));
  }
}
