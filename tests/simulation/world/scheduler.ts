import type { Chance } from '../chance.ts';

interface Parked {
  readonly run: () => void;
}

/**
 * Who goes on next, where in the real world nobody can tell: each message on its way and each process that may be
 * overtaken is parked here, and chance picks.
 */
export class Scheduler {
  readonly #parked: Parked[] = [];
  /** picks; another one at each step of a run */
  chance: Chance;
  /**
   * Waits for something that works outside of this process.
   * @returns false when nothing does that could go on by itself
   */
  outside: (() => Promise<boolean>) | null = null;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  get waiting(): number {
    return this.#parked.length;
  }

  /** Comes back when it is this one's turn. */
  park(): Promise<void> {
    return new Promise((resolve) => this.#parked.push({ run: resolve }));
  }

  /** Mostly goes straight on; now and then others come first. */
  readonly pause = (): Promise<void> => (this.chance.happens(0.4) ? this.park() : Promise.resolve());

  /** Lets one go on, and everything that follows from it without waiting. @returns false when nobody waits */
  async tick(): Promise<boolean> {
    await this.settled();
    if (this.#parked.length === 0) return false;
    const [picked] = this.#parked.splice(this.chance.below(this.#parked.length), 1);
    picked?.run();
    await this.settled();
    return true;
  }

  /** When nothing is left to do before somebody is let on or time passes. */
  async settled(): Promise<void> {
    do await nextTurn();
    while (this.outside && (await this.outside()));
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
