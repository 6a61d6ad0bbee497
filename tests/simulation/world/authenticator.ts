import {
  SignInNeededError,
  type Authenticator,
  type AuthState,
} from '@samla/desktop/host/sign-in/authenticator';

/** Sign-in of one machine: tokens that end, and a provider that may want the worker herself. */
export class SimAuthenticator implements Authenticator {
  #subject: string;
  readonly #listeners = new Set<(state: AuthState) => void>();
  #state: AuthState;
  #generation = 1;
  /** tokens older than this are rejected by the API */
  #valid = 1;

  constructor(subject: string) {
    this.#subject = subject;
    this.#state = { kind: 'signedIn', who: { subject, name: subject } };
  }

  /** The subject of a token that is valid now. */
  subjectOf(token: string): string | null {
    const [subject = '', generation] = token.split('#');
    return Number(generation) >= this.#valid ? subject : null;
  }

  /** The access token ends before its time. */
  rejectToken(): void {
    this.#valid = this.#generation + 1;
  }

  /** The refresh token ends too: the worker must sign in herself. */
  expire(): void {
    this.rejectToken();
    if (this.#state.kind === 'signedIn') {
      this.#become({ kind: 'expired', who: this.#state.who, message: null });
    }
  }

  /** @param subject somebody else at the same machine; who was there last when left out */
  signInAgain(subject = this.#subject): void {
    this.#subject = subject;
    this.#generation = this.#valid;
    this.#become({ kind: 'signedIn', who: { subject: this.#subject, name: this.#subject } });
  }

  state(): AuthState {
    return this.#state;
  }

  onChange(listener: (state: AuthState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The program that listened is dead: what would fail in it must not keep the news from the next one. */
  programDied(): void {
    this.#listeners.clear();
  }

  async accessToken({ rejected }: { readonly rejected?: string } = {}): Promise<string> {
    if (this.#state.kind !== 'signedIn') throw new SignInNeededError('signed out');
    if (rejected === this.#token) this.#generation = Math.max(this.#generation, this.#valid);
    return this.#token;
  }

  async signIn(): Promise<{ url: string | null }> {
    return { url: null };
  }

  cancel(): void {
    // nothing is under way
  }

  async signOut(): Promise<{ revoked: boolean }> {
    this.#become({ kind: 'signedOut', message: null });
    return { revoked: true };
  }

  async close(): Promise<void> {
    // nothing is written
  }

  get #token(): string {
    return `${this.#subject}#${String(this.#generation)}`;
  }

  #become(state: AuthState): void {
    this.#state = state;
    for (const listen of [...this.#listeners]) listen(state);
  }
}
