import { instantOf, type Clock, type Instant } from '@samla/case-model/time';

interface Waiting {
  readonly at: number;
  readonly run: () => void;
  cancelled: boolean;
}

/** Monday 2 November 2026, 09:00 in Stockholm. */
const START = Date.UTC(2026, 10, 2, 8);

/** The time of the simulated world in milliseconds; it moves only when it is told. */
export class Time implements Clock {
  #now = START;
  #shown = { at: START, instant: instantOf(START) };
  readonly #waiting: Waiting[] = [];

  now(): Instant {
    return this.#instant(0);
  }

  /** The clock of a machine that goes wrong by so many milliseconds. */
  clock(wrongBy: () => number): Clock {
    return { now: () => this.#instant(wrongBy()) };
  }

  after(milliseconds: number, run: () => void): () => void {
    const waiting = { at: this.#now + milliseconds, run, cancelled: false };
    let place = this.#waiting.length;
    while (place > 0 && (this.#waiting[place - 1]?.at ?? 0) > waiting.at) place--;
    this.#waiting.splice(place, 0, waiting);
    return () => (waiting.cancelled = true);
  }

  /** Asked for far oftener than time moves. */
  #instant(wrongBy: number): Instant {
    const at = this.#now + wrongBy;
    if (this.#shown.at !== at) this.#shown = { at, instant: instantOf(at) };
    return this.#shown.instant;
  }

  /** Moves on to the next thing that is due within so many milliseconds, and does it. @returns false when none is */
  next(within: number): boolean {
    for (;;) {
      const first = this.#waiting[0];
      if (!first || first.at > this.#now + within) {
        return false;
      }
      this.#waiting.shift();
      if (first.cancelled) continue;
      this.#now = Math.max(this.#now, first.at);
      first.run();
      return true;
    }
  }

  /** Lets time pass in which nothing is due. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  get elapsed(): number {
    return this.#now - START;
  }
}
