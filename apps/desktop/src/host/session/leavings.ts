import type { HostPorts } from '../ports.ts';
import type { Authenticator } from '../sign-in/authenticator.ts';
import { isStorageError } from '../store/database.ts';
import { destroyCache, finishLeaving } from '../store/leave.ts';

/**
 * What was to be erased at a sign-out, and the disk kept: caches of workers who have signed out, and the record of who was
 * signed in. It is tried at the start and each minute, and the worker is told until she has seen it.
 */
export class Leavings {
  readonly #ports: Pick<HostPorts, 'disk' | 'log'>;
  readonly #authenticator: Authenticator;
  readonly #folders = new Set<string>();
  #signIn = false;
  #told = false;

  constructor({
    ports,
    authenticator,
  }: {
    ports: Pick<HostPorts, 'disk' | 'log'>;
    authenticator: Authenticator;
  }) {
    this.#ports = ports;
    this.#authenticator = authenticator;
  }

  get areToTell(): boolean {
    return !this.#told && (this.#signIn || this.#folders.size > 0);
  }

  /** She has been told; it is tried on. */
  seen(): void {
    this.#told = true;
  }

  /** The disk kept the cache in a folder. */
  behind(folder: string): void {
    this.#folders.add(folder);
    this.#told = false;
  }

  /** Her folder is in use again. */
  backIn(folder: string): void {
    this.#folders.delete(folder);
  }

  atStart(): void {
    const { disk, log } = this.#ports;
    try {
      this.#finish(disk.list(''));
    } catch (error) {
      if (!isStorageError(error)) throw error;
      log.event('cacheNotWiped');
    }
  }

  /** Tries the caches again. */
  again(): void {
    this.#finish([...this.#folders]);
  }

  /** A sign-in that the disk does not let go of is over all the same; its record is tried again. */
  async forgetSignIn(): Promise<void> {
    try {
      await this.#authenticator.signOut();
      this.#signIn = false;
    } catch (error) {
      if (!isStorageError(error)) throw error;
      this.#ports.log.event('signInNotErased');
      if (!this.#signIn) this.#told = false;
      this.#signIn = true;
    }
  }

  /** Whether the record of a sign-in is to be tried again: not while somebody signs in, which writes it anew. */
  isSignInToForget(): boolean {
    const { kind } = this.#authenticator.state();
    if (kind === 'signedIn') this.#signIn = false;
    return this.#signIn && kind === 'signedOut';
  }

  #finish(names: Iterable<string>): void {
    const { disk, log } = this.#ports;
    for (const name of names) {
      try {
        if (this.#folders.has(name)) destroyCache(name, disk);
        else finishLeaving(name, disk);
        this.#folders.delete(name);
      } catch (error) {
        if (!isStorageError(error)) throw error;
        log.event('cacheNotWiped');
        if (!this.#folders.has(name)) this.behind(name);
      }
    }
  }
}
