import type { Instant } from '@samla/case-model/time';
import type { Draft as HostDraft } from '../../host/contract.ts';
import { createStore, type Store } from '../app/store.ts';
import type { Timer } from '../../wire/timer.ts';

/** What a try to save came to. A line that is down is also an answer here: the text is still on the screen. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly draft: KeptDraft }
  /** `isHeld`: the host has it for as long as it runs, on a computer where nothing may be kept on disk */
  | { readonly kind: 'notSaved'; readonly message: string; readonly isHeld?: boolean | undefined };

/** A draft as the host keeps it. */
export interface KeptDraft {
  readonly content: string;
  readonly savedAt: Instant;
  /** another text of the same form, from another device or window, that stands against it */
  readonly conflict: DraftConflict | null;
  /** why it does not follow to the worker's other computers; null when nothing hinders */
  readonly staysHere: string | null;
}
export type DraftConflict = NonNullable<HostDraft['conflict']>;

/** The truth about a text: whether what is on the screen is also on the disk. */
export type DraftState =
  | { readonly kind: 'loading' }
  /** nothing is written */
  | { readonly kind: 'empty' }
  /** something has been written that is not on the disk yet */
  | { readonly kind: 'unsaved' }
  /** `staysHere`: why it is on no other computer, and will not be; null when nothing hinders */
  | { readonly kind: 'saved'; readonly savedAt: Instant; readonly staysHere: string | null }
  /** could not be saved; it is tried again, and the text stays in the window */
  | { readonly kind: 'failed'; readonly message: string; readonly isHeld: boolean };

export interface Draft {
  readonly content: string;
  readonly state: DraftState;
  /** what the worker must choose between; null when nothing */
  readonly conflict: DraftConflict | null;
}

/** How texts of one form are put together that were written one after the other. */
export interface WrittenBetween {
  /** what stood there, and behind it what was written before that had been read */
  behind(stood: string, early: string): string;
  /** what was written since this was handed in */
  since(handedIn: string, now: string): string;
}

export interface AutosaverOptions {
  readonly load: () => Promise<KeptDraft | null>;
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
/** Milliseconds until a save that failed is tried again. */
export const RETRY_AFTER = 3000;

/** Keeps one text on disk while it is being written. Lives outside React, so no drawing error can take the text. */
export class Autosaver {
  readonly store: Store<Draft>;
  readonly #options: AutosaverOptions;
  /** whether it is known what is on disk */
  #isRead = false;
  /** what the form shows where nothing is on disk */
  #beginning: string | null = null;
  #cancelTimer: (() => void) | null = null;
  #saving: Promise<void> | null = null;
  /** what is on disk and what is on the screen was begun on; null when nothing was there */
  #onDisk: string | null = null;
  /** what was sent last, and may be on disk although no answer came */
  #sent: string | null = null;
  /** what a command is being made of */
  #handedIn: string | null = null;

  constructor(options: AutosaverOptions) {
    this.#options = options;
    this.store = createStore<Draft>({ content: options.empty, state: { kind: 'loading' }, conflict: null });
    void this.#load();
  }

  /** Reads the draft from disk again, as after a command came back into its form. What is written and unsaved wins. */
  async reload(): Promise<void> {
    await this.flush();
    await this.#load();
  }

  /** Another device or window changed it. What is written here and unsaved is put together with that when it is saved. */
  async changedElsewhere(): Promise<void> {
    if (!this.isUnsaved && !this.#saving) await this.#load();
  }

  /** Whether something is on the screen that is not on the disk. */
  get isUnsaved(): boolean {
    const { kind } = this.store.get().state;
    return kind === 'unsaved' || kind === 'failed';
  }

  /** Whether that could not even be handed to the host: it is nowhere but here. */
  get isOnlyHere(): boolean {
    const { state } = this.store.get();
    return state.kind === 'failed' && !state.isHeld;
  }

  /** The form begins with this, as a correction does with what it corrects, unless something is written in it already. */
  begin(content: string): void {
    if (!this.#isRead) this.#beginning = content;
    else if (this.store.get().state.kind === 'empty') this.change(content);
  }

  /** The worker wrote something, also before it was known what is on disk. */
  change(content: string): void {
    if (content === this.store.get().content) return;
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
   * Saves what is not saved, to hand it in as it stands on the screen.
   * @returns what the host is to find in the draft; null when something else came to stand here meanwhile, which the
   * worker has not seen
   */
  async ready(): Promise<readonly (string | null)[] | null> {
    const { content } = this.store.get();
    await this.flush();
    this.#handedIn = content;
    return this.store.get().content === content ? this.#on : null;
  }

  /**
   * The text has become a command, and the host has taken the draft away: the form is empty again.
   * @returns false when she wrote on meanwhile: that is in no command, so it stays, and is kept
   */
  taken(): boolean {
    const { content } = this.store.get();
    const isOther = content !== this.#handedIn;
    // the host has told already what stands there now: nothing, or what another window or device wrote
    if (isOther && !this.isUnsaved) return true;
    this.#stopTimer();
    this.#onDisk = null;
    const left = isOther ? this.#since(content) : this.#options.empty;
    if (left !== this.#options.empty) {
      this.store.set((draft) => ({ ...draft, content: left, state: { kind: 'unsaved' } }));
      this.#plan(SAVE_AFTER);
      return false;
    }
    this.#sent = null;
    this.store.set(() => ({ content: this.#options.empty, state: { kind: 'empty' }, conflict: null }));
    return true;
  }

  async #load(): Promise<void> {
    try {
      const draft = await this.#options.load();
      if (!this.#isRead) return this.#showFirst(draft);
      if (this.isUnsaved) return;
      this.#show(draft);
    } catch {
      // the line to the host is down: asked again until it answers, so that an old text is never overwritten
      if (!this.#isRead) this.#options.timer.after(RETRY_AFTER, () => void this.#load());
    }
  }

  /** What was on disk when the form was opened. What has been written in it meanwhile goes behind that. */
  #showFirst(draft: KeptDraft | null): void {
    // a save is on its way: the host puts the two together, and its answer is shown
    if (this.#saving) return void this.#saving.then(() => (this.#isRead ? undefined : this.#load()));
    const { empty, between } = this.#options;
    const early = this.isUnsaved ? this.store.get().content : null;
    // begun on nothing, as far as this form knows: the host lays it beside what is there
    if (early !== null && !between) return;
    this.#show(draft);
    const isWritten = draft !== null && draft.content !== empty;
    const stood = isWritten ? draft.content : (this.#beginning ?? empty);
    const content = early === null || !between ? stood : between.behind(stood, early);
    if (content !== this.store.get().content) this.change(content);
  }

  /** What of a text is not in the command that was made of it. */
  #since(now: string): string {
    return this.#handedIn === null ? now : (this.#options.between?.since(this.#handedIn, now) ?? now);
  }

  #show(draft: KeptDraft | null): void {
    const { empty } = this.#options;
    this.#isRead = true;
    this.#onDisk = draft?.content ?? null;
    this.#sent = null;
    const content = draft?.content ?? empty;
    const conflict = draft?.conflict ?? null;
    this.store.set(() =>
      draft && content !== empty
        ? { content, state: { kind: 'saved', savedAt: draft.savedAt, staysHere: draft.staysHere }, conflict }
        : { content: empty, state: { kind: 'empty' }, conflict },
    );
  }

  get #on(): readonly (string | null)[] {
    return this.#sent === null ? [this.#onDisk] : [this.#onDisk, this.#sent];
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #plan(milliseconds: number): void {
    if (this.#cancelTimer || this.#saving) return;
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
    });
    return this.#saving;
  }

  async #saveOnce(): Promise<void> {
    const { content } = this.store.get();
    if (content === (this.#onDisk ?? this.#options.empty) && content === this.#options.empty) {
      this.store.set((draft) => ({ ...draft, state: { kind: 'empty' } }));
      return;
    }
    const on = this.#on;
    this.#sent = content;
    const result = await this.#options.save(content, on);
    const isStill = this.store.get().content === content;
    if (result.kind === 'notSaved') {
      const { message, isHeld = false } = result;
      if (isStill) this.store.set((draft) => ({ ...draft, state: { kind: 'failed', message, isHeld } }));
      return;
    }
    if (isStill) return this.#show(result.draft);
    // written on meanwhile: that was begun on what was sent, whatever it has been put together with since
    this.#isRead = true;
    this.#onDisk = content;
    this.store.set(({ content: now, state, conflict: _ }) => ({
      content: now,
      // the form was emptied while an older text was on its way to the disk: that must go too
      state: state.kind === 'empty' ? { kind: 'unsaved' } : state,
      conflict: result.draft.conflict,
    }));
  }
}
