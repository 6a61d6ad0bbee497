import { ApiError } from '@samla/api-client/errors';
import { epochOf, type Clock } from '@samla/case-model/time';

export interface RateLimitOptions {
  /** calls a second that a worker may make for ever */
  readonly perSecond: number;
  /** calls that she may make at once */
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** A token bucket for each worker: one broken program cannot take the service from her colleagues. */
export class RateLimit {
  readonly #options: RateLimitOptions;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(options: RateLimitOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  /** @throws ApiError `tooMany` with the seconds to wait */
  take(subject: string): void {
    const { perSecond, burst } = this.#options;
    const now = epochOf(this.#clock.now()) / 1000;
    const last = this.#buckets.get(subject) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, last.tokens + Math.max(0, now - last.at) * perSecond);
    // the one who called last stands last, so the full buckets of the quiet stand first
    this.#buckets.delete(subject);
    this.#buckets.set(subject, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    this.#forgetFull(now);
    if (tokens >= 1) return;
    const retryAfterSeconds = Math.ceil((1 - tokens) / perSecond);
    const message = `För många anrop. Försök igen om ${String(retryAfterSeconds)} s.`;
    throw new ApiError({ code: 'tooMany', message, retryAfterSeconds });
  }

  /** buckets that are kept: those of workers who called lately */
  get size(): number {
    return this.#buckets.size;
  }

  #forgetFull(now: number): void {
    const { perSecond, burst } = this.#options;
    for (const [subject, bucket] of this.#buckets) {
      if (bucket.tokens + (now - bucket.at) * perSecond < burst) return;
      this.#buckets.delete(subject);
    }
  }
}
