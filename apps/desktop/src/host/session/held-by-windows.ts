const nothing: readonly never[] = [];

/** Texts that stand on a screen and nowhere else: what would drop a screen has to wait. */
export class HeldByWindows {
  #windows = 0;

  /** whether a window holds any */
  get any(): boolean {
    return this.#windows > 0;
  }

  /** A window holds some until the signal comes, or until it is gone. Gives nothing. */
  async *hold(signal: AbortSignal): AsyncGenerator<never, void> {
    if (signal.aborted) return;
    this.#windows++;
    try {
      yield* nothing;
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    } finally {
      this.#windows--;
    }
  }
}
