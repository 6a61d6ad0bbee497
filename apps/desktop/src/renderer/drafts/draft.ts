import type { Instant } from '@samla/case-model/time';
import type { Draft as HostDraft } from '../../host/contract.ts';

/** What a try to read came to. */
export type LoadResult =
  | { readonly kind: 'read'; readonly draft: KeptDraft | null }
  | { readonly kind: 'notRead'; readonly message: string };

/** What a try to save came to. A line that is down is also an answer here: the text is still on the screen. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly draft: KeptDraft }
  /** not kept: what it was begun on has been handed in since, and is to go out of it first */
  | { readonly kind: 'handedIn'; readonly content: string }
  | { readonly kind: 'notSaved'; readonly message: string };

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

/** The truth about a text: whether the host has what is on the screen, on the disk where anything may be kept there. */
export type DraftState =
  | { readonly kind: 'loading' }
  /** nothing is written */
  | { readonly kind: 'empty' }
  /** something has been written that the host does not have yet */
  | { readonly kind: 'unsaved' }
  /** `staysHere`: why it is on no other computer, and will not be; null when nothing hinders */
  | { readonly kind: 'saved'; readonly savedAt: Instant; readonly staysHere: string | null }
  /** could not be saved; it is tried again, and the text stays in the window */
  | { readonly kind: 'failed'; readonly message: string };

export interface Draft {
  readonly content: string;
  readonly state: DraftState;
  /** what the worker must choose between; null when nothing */
  readonly conflict: DraftConflict | null;
}
