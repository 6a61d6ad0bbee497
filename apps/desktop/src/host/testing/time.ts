import { epochOf, instantOf, type Clock, type Instant } from '@samla/case-model/time';
import type { Timer } from '../ports.ts';

/** Time that a test owns: the clock and the timer move together, and only when told. */
export class TestTime implements Clock, Timer {
  #epoch: number;
  readonly #started: number;

  #setBy = 0;

  #waiting: { at: number; run: () => void }[] = [];

  constructor(start = '2026-11-02T08:00:00.000Z') {
    this.#epoch = this.#started = epochOf(start as Instant);
  }

  now(): Instant {
    return instantOf(this.#epoch + this.#setBy);
  }

  /** the time as it is, which nobody sets: the server's */
  readonly real: Clock = { now: () => instantOf(this.#epoch) };

  /** milliseconds that have passed, whatever the clock was set to */
  get elapsed(): number {
    return this.#epoch - this.#started;
  }

  /** Somebody sets the clock, by so many milliseconds from what it shows; nothing that waits is moved by it. */
  setClock(by: number): void {
    this.#setBy += by;
  }

  after(milliseconds: number, run: () => void): () => void {
    const waiting = { at: this.#epoch + milliseconds, run };
    this.#waiting.push(waiting);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== waiting);
    };
  }

  /** Moves time on and runs what is due, in order. */
  advance(milliseconds: number): void {
    const end = this.#epoch + milliseconds;
    for (;;) {
      const due = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#waiting = this.#waiting.filter((one) => one !== due);
      this.#epoch = Math.max(this.#epoch, due.at);
      due.run();
    }
    this.#epoch = end;
  }

  /** milliseconds until each of the calls that wait, in order */
  get waits(): number[] {
    return this.#waiting.map(({ at }) => at - this.#epoch).sort((a, b) => a - b);
  }
}

/** Lets everything that is not waiting for time come to rest; fails when a condition never comes true. */
export async function until(condition: () => boolean, turns = 2_000): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    if (condition()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('the condition never came true');
}
