/** What is under way outside of this process and is not parked with the scheduler. */
export class Work {
  #under = 0;
  #moves = 0;
  readonly #waiting = new Set<() => void>();

  /** how often something began, ended or gave a sign so far */
  get moves(): number {
    return this.#moves;
  }

  get isNone(): boolean {
    return this.#under <= 0;
  }

  async doing<Result>(run: () => Promise<Result>): Promise<Result> {
    this.#move(1);
    try {
      return await run();
    } finally {
      this.#move(-1);
    }
  }

  /** A part of something under way in which it waits for its turn. */
  async parked(run: () => Promise<void>): Promise<void> {
    this.#move(-1);
    try {
      await run();
    } finally {
      this.#move(1);
    }
  }

  /** @returns whether something began, ended or gave a sign within so many real milliseconds */
  next(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const moved = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(moved);
        resolve(false);
      }, milliseconds);
      this.#waiting.add(moved);
    });
  }

  /** A sign of something under way: a statement of it is done. */
  stir(): void {
    this.#move(0);
  }

  #move(by: 1 | 0 | -1): void {
    this.#under += by;
    this.#moves++;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const moved of waiting) moved();
  }
}
