import type { Clock } from '@samla/case-model/time';

/** Everything of the outside world that the host touches. Shells and tests hand these in; the host imports none. */
export interface HostPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  readonly network: Network;
  readonly keys: KeyWrapper;
  readonly browser: SystemBrowser;
  readonly log: HostLog;
}

/** Cryptographic random bytes. */
export interface Random {
  bytes(count: number): Uint8Array;
  /** uniform in [0, 1), for the jitter of back-off */
  fraction(): number;
}

/** Waiting, so that a simulation can own time. */
export interface Timer {
  /** calls once after so many milliseconds; the answer takes it back */
  after(milliseconds: number, run: () => void): () => void;
}

/** The way to the API and the identity provider. */
export interface Network {
  readonly fetch: typeof globalThis.fetch;
}

/**
 * Seals small secrets to this user of this machine. `unavailable` means that nothing may be kept on disk:
 * the packaged program then works online only.
 */
export interface KeyWrapper {
  readonly kind: 'operatingSystem' | 'developmentFile';
  available(): Promise<boolean>;
  wrap(secret: Uint8Array): Promise<Uint8Array>;
  /** @throws KeyRefusedError when the blob was sealed by another user, machine or profile: an ordinary case */
  unwrap(sealed: Uint8Array): Promise<Uint8Array>;
}

/** The operating system would not open a sealed key. Unsent work is then opened with the recovery key. */
export class KeyRefusedError extends Error {
  override readonly name = 'KeyRefusedError';
}

/** The browser where the worker signs in. */
export interface SystemBrowser {
  /** true when a browser was opened; false when the page itself must offer the address */
  open(url: string): Promise<boolean>;
  /** brings the workspace forward after sign-in */
  focusWorkspace(): void;
}

/** Structured log by allow-list: names and numbers of the program, never a word of data. */
export interface HostLog {
  event(name: string, fields?: Readonly<Record<string, number | boolean>>): void;
}
