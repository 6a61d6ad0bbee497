import type { Instant } from '@samla/case-model/time';
import { createStore, type Store } from '../app/store.ts';
import type { Timer } from '../../wire/timer.ts';

/** What a try to save came to. A line that is down is also an answer here: the text is still on the screen. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly savedAt: Instant }
  | { readonly kind: 'notSaved'; readonly message: string };

/** The truth about a text: whether what is on the screen is also on the disk. */
export type DraftState =
  | { readonly kind: 'loading' }
  /** nothing is written */
  | { readonly kind: 'empty' }
  /** something has been written that is not on the disk yet */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly savedAt: Instant }
  /** could not be saved; it is tried again, and the text stays in the window */
  | { readonly kind: 'failed'; readonly message: string };

export interface Draft {
  readonly content: string;
  readonly state: DraftState;
}

export interface AutosaverOptions {
  readonly load: () => Promise<{ readonly content: string; readonly savedAt: Instant } | null>;
  readonly save: (content: string) => Promise<SaveResult>;
  /** what counts as nothing written */
  readonly empty: string;
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
  #cancelTimer: (() => void) | null = null;
  #saving: Promise<void> | null = null;
  /** what is on disk, as far as we know */
  #onDisk: string;

  constructor(options: AutosaverOptions) {
    this.#options = options;
    this.#onDisk = options.empty;
    this.store = createStore<Draft>({ content: options.empty, state: { kind: 'loading' } });
    void this.#load();
  }

  /** Reads the draft from disk again, as after a command came back into its form. What is written and unsaved wins. */
  async reload(): Promise<void> {
    await this.flush();
    await this.#load();
  }

  /** The worker wrote something. */
  change(content: string): void {
    if (content === this.store.get().content) return;
    this.store.set(() => ({ content, state: { kind: 'unsaved' } }));
    this.#plan(SAVE_AFTER);
  }

  /** Saves now what is not saved; done when it is on disk or has failed. */
  async flush(): Promise<void> {
    this.#stopTimer();
    while (this.#saving) await this.#saving;
    if (this.#isUnsaved()) await this.#save();
  }

  /** The text has become a command, and the host has taken the draft away: the form is empty again. */
  taken(): void {
    this.#stopTimer();
    this.#onDisk = this.#options.empty;
    this.store.set(() => ({ content: this.#options.empty, state: { kind: 'empty' } }));
  }

  async #load(): Promise<void> {
    try {
      const draft = await this.#options.load();
      if (this.#isUnsaved()) return;
      this.#onDisk = draft?.content ?? this.#options.empty;
      this.store.set(() =>
        draft && draft.content !== this.#options.empty
          ? { content: draft.content, state: { kind: 'saved', savedAt: draft.savedAt } }
          : { content: this.#options.empty, state: { kind: 'empty' } },
      );
    } catch {
      // the line to the host is down: asked again until it answers, so that an old text is never overwritten
      if (this.store.get().state.kind === 'loading')
        this.#options.timer.after(RETRY_AFTER, () => void this.#load());
    }
  }

  #isUnsaved(): boolean {
    const { kind } = this.store.get().state;
    return kind === 'unsaved' || kind === 'failed';
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
    if (content === this.#onDisk && content === this.#options.empty) {
      this.store.set((draft) => ({ ...draft, state: { kind: 'empty' } }));
      return;
    }
    const result = await this.#options.save(content);
    if (result.kind === 'saved') this.#onDisk = content;
    this.store.set((draft) => {
      if (draft.content !== content) return draft;
      if (result.kind === 'notSaved') return { content, state: { kind: 'failed', message: result.message } };
      if (content === this.#options.empty) return { content, state: { kind: 'empty' } };
      return { content, state: { kind: 'saved', savedAt: result.savedAt } };
    });
  }
}
