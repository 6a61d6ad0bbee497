import type { DeviceId } from '@samla/case-model/ids';
import type { HostPorts } from '../ports.ts';
import type { Database } from '../store/database.ts';
import { openCacheInMemory } from '../store/open-cache.ts';
import { AwayWatch } from './away-watch.ts';
import { openInMemory } from './open-stores.ts';
import type { Stores } from './workspace.ts';

/**
 * Unsent work where nothing is kept on disk: it waits here while it has been too long without the server and its cache is
 * gone, and the stores that are opened when the server has answered go on with it.
 */
export class WaitingInMemory {
  readonly #ports: HostPorts;
  #held: { readonly stores: Omit<Stores, 'cache'>; readonly texts: number } | null = null;

  constructor(ports: HostPorts) {
    this.#ports = ports;
  }

  /** Whether any waits. */
  get any(): boolean {
    return this.#held !== null;
  }

  /** Texts that wait; null: nothing does. */
  get texts(): number | null {
    return this.#held?.texts ?? null;
  }

  /** As which device the work that waits is known; null: nothing waits. */
  get deviceId(): DeviceId | null {
    return this.#held?.stores.deviceId ?? null;
  }

  /** Stores to begin with, which are the caller's from now on: with the work that waits, or empty. */
  take(): Stores {
    const stores = this.#held
      ? { ...this.#held.stores, cache: openCacheInMemory() }
      : openInMemory(this.#ports);
    this.#held = null;
    return stores;
  }

  /** Counts the time away in stores that were taken: from now, as they are empty or the server has just answered. */
  watch(work: Database): AwayWatch {
    return new AwayWatch(work, this.#ports, { since: this.#ports.monotonic(), isRestart: false, met: true });
  }

  /** The work waits from now on, and the cache goes. @param texts how many are nowhere else */
  hold({ cache, ...stores }: Stores, texts: number): void {
    this.#held = { stores, texts };
    cache.close();
  }

  /** Closes what waits: it is gone. */
  close(): void {
    this.#held?.stores.work.close();
    this.#held = null;
  }
}
