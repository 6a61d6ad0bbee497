import type { HostPorts } from '../ports.ts';
import type { AwayWatch } from './away-watch.ts';

/** The time without the server over a session: counted by the store that is open, and remembered between two of them. */
export class AwayCount {
  readonly #ports: Pick<HostPorts, 'monotonic'>;
  #watch: AwayWatch | null = null;
  #countedAt: number;

  /** @param countedAt when it was last counted, by the clock that nobody can set */
  constructor(ports: Pick<HostPorts, 'monotonic'>, countedAt: number) {
    this.#ports = ports;
    this.#countedAt = countedAt;
  }

  get countedAt(): number {
    return this.#countedAt;
  }

  /** A store is open, and counts. */
  begin(watch: AwayWatch): void {
    this.#watch = watch;
  }

  /** The server has answered. */
  met(): void {
    this.#watch?.met();
  }

  /** Counts until now. @returns whether it has been too long */
  isTooLong(): boolean {
    this.#watch?.count();
    return this.#watch?.tooLong ?? false;
  }

  /** Counts until now, and no further in this store. */
  end(): void {
    this.#watch?.count();
    this.#watch?.keep();
    this.#watch = null;
    this.#countedAt = this.#ports.monotonic();
  }

  /** The store is to be destroyed: nothing is written to it any more. */
  forget(): void {
    this.#watch = null;
  }
}
