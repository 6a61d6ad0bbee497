import type { Instant } from '@samla/case-model/time';
import type { AwayFrom, AwayWatch } from './away-watch.ts';

/** The time without the server over a session: counted by the store that is open, and remembered between two of them. */
export class AwayCount {
  #watch: AwayWatch | null = null;
  #from: Omit<AwayFrom, 'met'>;

  constructor(from: Omit<AwayFrom, 'met'>) {
    this.#from = from;
  }

  /** From where the next store that is opened counts on. */
  get from(): Omit<AwayFrom, 'met'> {
    return this.#from;
  }

  /** A store is open, and counts. */
  begin(watch: AwayWatch): void {
    this.#watch = watch;
  }

  /** The server has answered. @param serverAt what its clock showed */
  met(serverAt: Instant): void {
    this.#watch?.met(serverAt);
  }

  /** Counts until now. @returns whether it has been too long */
  isTooLong(): boolean {
    this.#watch?.count();
    return this.#watch?.tooLong ?? false;
  }

  /** Counts until now, and no further in this store. Where none was open, nothing was counted, and all is to be. */
  end(): void {
    if (this.#watch) this.#from = { since: this.#watch.end(), isRestart: false };
    this.#watch = null;
  }

  /** A store was open for a moment and counted. @param since until when, by the clock that nobody can set */
  countedUntil(since: number): void {
    this.#from = { since, isRestart: false };
  }

  /** The store is to be destroyed: nothing is written to it any more. */
  forget(): void {
    this.#watch = null;
  }
}
