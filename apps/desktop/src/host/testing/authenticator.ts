import { SignInNeededError, type Authenticator, type AuthState } from '../sign-in/authenticator.ts';

/** Sign-in as the rest of the host sees it; who signs in is the test's to say. */
export class TestAuthenticator implements Authenticator {
  #state: AuthState;
  readonly #listeners = new Set<(state: AuthState) => void>();

  constructor(subject: string | null) {
    this.#state = subject === null ? { kind: 'signedOut', message: null } : signedIn(subject);
  }

  state(): AuthState {
    return this.#state;
  }

  become(state: AuthState): void {
    this.#state = state;
    for (const listen of this.#listeners) listen(state);
  }

  signInAs(subject: string): void {
    this.become(signedIn(subject));
  }

  /** The refresh token is refused too. */
  expire(): void {
    const state = this.#state;
    if (state.kind === 'signedIn') this.become({ kind: 'expired', who: state.who, message: null });
  }

  onChange(listener: (state: AuthState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  accessToken(): Promise<string> {
    if (this.#state.kind !== 'signedIn') return Promise.reject(new SignInNeededError('signed out'));
    return Promise.resolve(`test:${this.#state.who.subject}`);
  }

  signIn(): Promise<{ url: string | null }> {
    return Promise.resolve({ url: 'http://127.0.0.1/authorize' });
  }

  cancel(): void {
    // nothing is under way
  }

  signOut(): Promise<{ revoked: boolean }> {
    this.become({ kind: 'signedOut', message: null });
    return Promise.resolve({ revoked: true });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function signedIn(subject: string): AuthState {
  return { kind: 'signedIn', who: { subject, name: subject } };
}
