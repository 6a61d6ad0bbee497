/** Who signed in: the identity provider's subject (the worker's `subject` in the central data) and name. */
export interface Who {
  readonly subject: string;
  readonly name: string;
}

/**
 * Where sign-in stands. No token, code or verifier is ever part of it: it may be shown to a window.
 * `message` says in Swedish what went wrong and what to do, or is null.
 */
export type AuthState =
  | { readonly kind: 'signedOut'; readonly message: string | null }
  /** `url`: offered by the page when no browser could be opened; `who`: set when the worker signs in again */
  | { readonly kind: 'signingIn'; readonly url: string | null; readonly who: Who | null }
  | { readonly kind: 'signedIn'; readonly who: Who }
  /** the provider wants a new sign-in; everything unsent stays, and the same worker's store stays open */
  | { readonly kind: 'expired'; readonly who: Who; readonly message: string | null };

/** There is nobody signed in, or the provider wants a new sign-in: `state()` tells which. Loses nothing. */
export class SignInNeededError extends Error {
  override readonly name = 'SignInNeededError';
}

/** The identity provider could not be reached or answered with a fault of its own: try again later. */
export class ProviderUnreachableError extends Error {
  override readonly name = 'ProviderUnreachableError';
}

/** Signs one worker in and keeps a valid access token for the API. */
export interface Authenticator {
  state(): AuthState;
  /** calls after every change of `state()`; the answer ends it */
  onChange(listener: (state: AuthState) => void): () => void;
  /**
   * A valid access token; renewed when it is about to end, or when it is the one that the API rejected with 401.
   * All callers at once share one renewal.
   * @throws SignInNeededError, ProviderUnreachableError
   */
  accessToken(options?: { readonly rejected?: string }): Promise<string>;
  /**
   * Begins a sign-in in the system browser, or joins the one that is under way. Ends by a change of `state()`,
   * which also says what went wrong.
   * @returns the address when no browser could be opened
   */
  signIn(): Promise<{ readonly url: string | null }>;
  /** Ends a sign-in under way; the state is then what it was before. */
  cancel(): void;
  /** Forgets everything here first, then tells the provider; `revoked` false when the provider was not told. */
  signOut(): Promise<{ readonly revoked: boolean }>;
  /** Ends a sign-in under way and waits until nothing more is written. */
  close(): Promise<void>;
}
