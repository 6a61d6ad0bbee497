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
  /** what a round under way began on has changed: its failure tells nothing */
  #changed = false;
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

  /**
   * What made rounds fail may be over, such as a network that is up again. As {@link wake}, and a round that is under way
   * and fails is followed by one more at once: it may have waited on the old network.
   */
  async wakeChanged(): Promise<void> {
    this.#changed = true;
    await this.wake();
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
      this.#again = this.#changed = false;
      end = await this.#round();
      if (end.kind === 'failed') this.#count(end.retryAfterMs);
    } while (!this.#stopped && this.#goesOn(end));
    // other calls that came while a round failed are answered by its next try
    this.#again = false;
    if (!this.#stopped) this.#plan(end);
  }

  #goesOn(end: RoundEnd): boolean {
    if (end.kind === 'done') return this.#again;
    return end.kind === 'failed' && this.#changed && this.#now() >= this.#notBefore;
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

  #count(retryAfterMs: number | null): void {
    this.#failures++;
    if (retryAfterMs !== null) this.#notBefore = this.#now() + retryAfterMs;
  }

  #afterFailure(retryAfterMs: number | null): number {
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
