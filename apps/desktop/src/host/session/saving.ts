import type { Timer } from '../ports.ts';

/** Milliseconds from a lock until the stores close: longer than the pages' autosave waits. */
const SAVING = 3_000;

/** The time that the pages are given to save what is being written. */
export class Saving {
  readonly #timer: Timer;
  #end: () => void = () => undefined;

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /** Done when that time is over, or need not be waited for. */
  wait(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#timer.after(SAVING, resolve);
      this.#end = () => {
        cancel();
        resolve();
      };
    });
  }

  /** It is not waited for any longer. */
  end(): void {
    this.#end();
  }
}
