import { epochOf, type Clock } from '@samla/case-model/time';

/** Repairs within so many milliseconds, after which the disk itself is believed to be at fault. */
const MOST = 3;
const WINDOW = 10 * 60_000;

/** How often stores have been put right of late. */
export class Repairs {
  readonly #clock: Clock;
  /** in epoch milliseconds */
  #begun: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether a repair is still any use; one that may begin is counted. */
  mayBegin(): boolean {
    const now = epochOf(this.#clock.now());
    this.#begun = this.#begun.filter((at) => Math.abs(now - at) < WINDOW);
    if (this.#begun.length >= MOST) return false;
    this.#begun.push(now);
    return true;
  }
}
