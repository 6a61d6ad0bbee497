/** Hands each value to everyone who listens; a listener gets every value that comes after it began. */
export class Broadcast<Value> {
  readonly #listeners = new Set<(value: Value) => void>();

  send(value: Value): void {
    for (const listen of this.#listeners) listen(value);
  }

  /** Values until the signal aborts, beginning with `first` when it is given. */
  async *listen(signal: AbortSignal, first?: Value): AsyncGenerator<Value, void> {
    const queue: Value[] = first === undefined ? [] : [first];
    let wake: () => void = () => undefined;
    const listen = (value: Value) => {
      queue.push(value);
      wake();
    };
    const end = () => wake();
    this.#listeners.add(listen);
    signal.addEventListener('abort', end);
    try {
      while (!signal.aborted) {
        const next = queue.shift();
        if (next !== undefined) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.#listeners.delete(listen);
      signal.removeEventListener('abort', end);
    }
  }
}
