/** Values for everyone who listens, newest last. A slow listener gets the values joined, never a growing queue. */
export class Broadcast<Value> {
  readonly #listeners = new Set<(value: Value) => void>();
  readonly #join: (older: Value, newer: Value) => Value;

  /** @param join what a listener gets when a value comes before it has taken the one before */
  constructor(join: (older: Value, newer: Value) => Value) {
    this.#join = join;
  }

  /** whether anybody listens */
  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  send(value: Value): void {
    for (const listener of this.#listeners) listener(value);
  }

  /** Values from now on until the signal aborts. */
  async *listen(signal: AbortSignal, first?: Value): AsyncGenerator<Value, void> {
    let waiting: { value: Value } | null = first === undefined ? null : { value: first };
    let wake: () => void = () => undefined;
    const listener = (value: Value) => {
      waiting = { value: waiting ? this.#join(waiting.value, value) : value };
      wake();
    };
    const onAbort = () => wake();
    this.#listeners.add(listener);
    signal.addEventListener('abort', onAbort);
    try {
      while (!signal.aborted) {
        if (!waiting) await new Promise<void>((resolve) => (wake = resolve));
        const taken: { value: Value } | null = waiting;
        waiting = null;
        if (taken && !signal.aborted) yield taken.value;
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#listeners.delete(listener);
    }
  }
}
