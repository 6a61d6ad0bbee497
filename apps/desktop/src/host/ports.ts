import type { Clock } from '@samla/case-model/time';
import type { Database } from './store/database.ts';

/** Everything of the outside world that the host touches. Shells and tests hand these in; the host imports none. */
export interface HostPorts {
  readonly clock: Clock;
  /** milliseconds from some moment before the program started; no setting of a clock moves it */
  readonly monotonic: () => number;
  readonly random: Random;

  readonly timer: Timer;
  readonly network: Network;
  readonly disk: Disk;
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

/**
 * All that the host keeps on this machine. A path is relative to the host's own folder, with `/` between its parts;
 * folders come with their first file. A full, read-only or broken disk is an error that `isStorageError` knows, and
 * what failed has then changed nothing.
 */
export interface Disk {
  /**
   * Opens an encrypted store, or makes it.
   * @param key raw, 32 bytes; the caller may wipe it afterwards
   * @param durability FULL: what is committed outlives a power cut; NORMAL: a power cut may cost the last commits,
   *   never one without those after it
   * @throws WrongKeyError
   */
  openDatabase(path: string, key: Uint8Array, durability: 'FULL' | 'NORMAL'): Database;
  /** Removes a closed store with all that SQLite keeps beside it; one that is not there is no error. */
  removeDatabase(path: string): void;
  /** Gives a closed store another name. Carried on when it is called again after a stop half-way. */
  renameDatabase(from: string, to: string): void;
  /** whether a file or store is there */
  exists(path: string): boolean;
  /** a small file's bytes, or null when there is none */
  read(path: string): Uint8Array | null;
  /** Writes a small file whole or not at all, and for good. */
  write(path: string, bytes: Uint8Array): void;
  rename(from: string, to: string): void;
  /** one that is not there is no error */
  remove(path: string): void;
  /** Overwrites a small file before its name goes: a sealed key, that nobody shall find again. */
  destroy(path: string): void;
  /** Names in a folder (`''`: the host's own), files and folders, in no order; none when there is no such folder. */
  list(folder: string): readonly string[];
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
