import { epochOf } from '@samla/case-model/time';
import type { HostPorts } from '../ports.ts';
import { backOff } from './back-off.ts';

/** Milliseconds between rounds when nothing happens: a poke that was lost costs at most this. */
const QUIET = 60_000;
/** First and longest wait when a change of the server's waits for an older transaction. */
const LAG_FIRST = 250;
const LAG_LONGEST = 5_000;

/** How a round ended. */
export type RoundEnd =
  | { readonly kind: 'done'; readonly lagging: boolean; readonly nextTryAt: number | null }
  | { readonly kind: 'failed'; readonly retryAfterMs: number | null }
  /** nothing can be done before somebody else acts, such as signing in */
  | { readonly kind: 'paused' };

/**
 * When rounds run: one at a time, never a tight loop. A failure waits with back-off, which only a round that was
 * carried through takes back; what the service asked us to wait is waited whoever calls.
 */
export class Schedule {
  readonly #ports: Pick<HostPorts, 'clock' | 'timer' | 'random'>;
  readonly #round: () => Promise<RoundEnd>;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  #cancel: () => void = () => undefined;
  #failures = 0;
  #lags = 0;
  #notBefore = 0;

  constructor(ports: Pick<HostPorts, 'clock' | 'timer' | 'random'>, round: () => Promise<RoundEnd>) {
    this.#ports = ports;
    this.#round = round;
  }

  /** Runs a round now, or once more after the one that runs. Done when a round that began after the call has ended. */
  async wake(): Promise<void> {
    if (this.#stopped || this.#now() < this.#notBefore) return;
    if (this.#running) {
      this.#again = true;
      await this.#running;
      if (!this.#again || this.#stopped) return;
    }
    // joins the next one when another caller has begun it meanwhile
    await this.#start();
  }

  /** The worker asks: a round of her own, after the one that runs. */
  async now(): Promise<void> {
    await this.#running;
    await this.wake();
  }

  /** Ends after the round that runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    await this.#running;
  }

  #start(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    this.#cancel();
    let end: RoundEnd;
    do {
      this.#again = false;
      end = await this.#round();
    } while (end.kind === 'done' && this.#again && !this.#stopped);
    // calls that came while a round failed are answered by its next try
    this.#again = false;
    if (!this.#stopped) this.#plan(end);
  }

  #plan(end: RoundEnd): void {
    if (end.kind === 'paused') return;
    const wait = end.kind === 'failed' ? this.#afterFailure(end.retryAfterMs) : this.#afterSuccess(end);
    this.#cancel = this.#ports.timer.after(wait, () => {
      // the timer has waited, whatever the clock says
      this.#notBefore = 0;
      void this.wake();
    });
  }

  #afterFailure(retryAfterMs: number | null): number {
    this.#failures++;
    if (retryAfterMs !== null) this.#notBefore = this.#now() + retryAfterMs;
    return backOff(this.#failures, this.#ports.random.fraction(), retryAfterMs);
  }

  #afterSuccess({ lagging, nextTryAt }: Extract<RoundEnd, { kind: 'done' }>): number {
    this.#failures = 0;
    this.#lags = lagging ? this.#lags + 1 : 0;
    const soon = lagging ? Math.min(LAG_LONGEST, LAG_FIRST * 2 ** Math.min(this.#lags - 1, 8)) : QUIET;
    const putOff = nextTryAt === null ? QUIET : Math.max(LAG_FIRST, nextTryAt - this.#now());
    return Math.min(soon, putOff);
  }

  #now(): number {
    return epochOf(this.#ports.clock.now());
  }
}
