import { ApiError } from '@samla/api-client/errors';
import type { Poke } from '@samla/api-client/schemas';
import type { Metrics } from './metrics.ts';
import type { Timer } from '../ports.ts';

export interface StreamOwner {
  readonly subject: string;
  /** milliseconds from now until her token expires */
  readonly expiresInMs: number;
}

/** a timer set for longer would run at once */
const longestTimer = 2 ** 31 - 1;

/** Every open stream of pokes: bounded for each worker, ended with her token and when the server stops. */
export class Streams {
  readonly #stop = new AbortController();
  readonly #open = new Map<string, number>();
  readonly #metrics: Metrics;
  readonly #timer: Timer;
  readonly #perWorker: number;

  constructor(metrics: Metrics, timer: Timer, perWorker: number) {
    this.#metrics = metrics;
    this.#timer = timer;
    this.#perWorker = perWorker;
  }

  /** @throws ApiError `tooMany` when the worker has too many open */
  async *follow(
    owner: StreamOwner,
    signal: AbortSignal,
    open: (signal: AbortSignal) => AsyncIterable<Poke>,
  ): AsyncGenerator<Poke> {
    const count = this.#open.get(owner.subject) ?? 0;
    if (count >= this.#perWorker) {
      const message = 'För många öppna anslutningar. Stäng Samla i andra fönster och försök igen.';
      throw new ApiError({ code: 'tooMany', message, retryAfterSeconds: 60 });
    }
    const expiry = new AbortController();
    const lifetime = Math.min(Math.max(0, owner.expiresInMs), longestTimer);
    const cancel = this.#timer.after(lifetime, () => expiry.abort());
    this.#open.set(owner.subject, count + 1);
    this.#metrics.openStreams.inc();
    try {
      yield* open(AbortSignal.any([signal, this.#stop.signal, expiry.signal]));
    } finally {
      cancel();
      this.#metrics.openStreams.dec();
      const rest = (this.#open.get(owner.subject) ?? 1) - 1;
      if (rest === 0) this.#open.delete(owner.subject);
      else this.#open.set(owner.subject, rest);
    }
  }

  /** Ends every stream; one that is asked for later ends at once. */
  endAll(): void {
    this.#stop.abort();
  }
}
