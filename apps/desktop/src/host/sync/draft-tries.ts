import { LONGEST_BACK_OFF } from './back-off.ts';
import type { DraftRow } from '../drafts/row.ts';

/** Milliseconds after which what was given up is tried once more: what stopped it may be mended. */
const TRY_AGAIN = 3_600_000;

interface Tried {
  readonly content: string | null;
  /** tries that failed, in a row */
  readonly times: number;
  /** milliseconds since 1970 before which it is not tried again; null: not before it is changed, or its row is reset */
  readonly notBefore: number | null;
  /** it waits because it was given up, and not only between two tries */
  readonly isGivenUp: boolean;
}

/** Which drafts wait for their time in this run of the program, each alone, and so the asking for the other devices'. */
export class DraftTries {
  readonly #tried = new Map<string, Tried>();
  #asking: Omit<Tried, 'content'> | null = null;

  /** Whether the other devices' drafts may be asked for. @param now milliseconds since 1970 */
  mayAsk(now: number): boolean {
    if (!this.#asking) return true;
    const { notBefore, isGivenUp } = this.#asking;
    return isOver(notBefore ?? now, now, isGivenUp ? TRY_AGAIN : LONGEST_BACK_OFF);
  }

  /** Whether the service has refused to tell of them so often that the worker is to know. */
  get isAskingGivenUp(): boolean {
    return this.#asking?.isGivenUp ?? false;
  }

  /** Asking for them failed. @returns how often it has, in a row */
  askingFailed(notBefore: (times: number) => number): number {
    const times = (this.#asking?.times ?? 0) + 1;
    this.#asking = { times, notBefore: notBefore(times), isGivenUp: false };
    return times;
  }

  askingGivenUp(now: number): void {
    this.#asking = { times: this.#asking?.times ?? 0, notBefore: now + TRY_AGAIN, isGivenUp: true };
  }

  answered(): void {
    this.#asking = null;
  }

  /**
   * The drafts whose turn it is, those that have failed least first, so that no number of bad ones holds up the others.
   * @param now milliseconds since 1970
   */
  due(rows: readonly DraftRow[], now: number): readonly DraftRow[] {
    return rows
      .filter((row) => this.#isDue(row, now))
      .toSorted((a, b) => this.#timesOf(a) - this.#timesOf(b));
  }

  /** A try failed. @returns how often this text has, in a row */
  failed(row: DraftRow, notBefore: (times: number) => number): number {
    const times = this.#timesOf(row) + 1;
    this.#keep(row, { times, notBefore: notBefore(times), isGivenUp: false });
    return times;
  }

  /** The text is not taken. @param now null: it can never be, as it is */
  givenUp(row: DraftRow, now: number | null): void {
    const notBefore = now === null ? null : now + TRY_AGAIN;
    this.#keep(row, { times: this.#timesOf(row), notBefore, isGivenUp: true });
  }

  taken({ key }: DraftRow): void {
    this.#tried.delete(key);
  }

  #isDue(row: DraftRow, now: number): boolean {
    const tried = this.#of(row);
    if (row.status === 'refused') {
      // given up in an earlier run, for a reason that is not known any more
      if (!tried) this.givenUp(row, now);
      const notBefore = tried?.notBefore ?? null;
      return notBefore !== null && isOver(notBefore, now, TRY_AGAIN);
    }
    // one that was given up and is to be sent all the same has been reset
    return !tried || tried.isGivenUp || isOver(tried.notBefore ?? now, now, LONGEST_BACK_OFF);
  }

  #timesOf(row: DraftRow): number {
    return this.#of(row)?.times ?? 0;
  }

  #of({ key, content }: DraftRow): Tried | undefined {
    const tried = this.#tried.get(key);
    return tried?.content === content ? tried : undefined;
  }

  #keep({ key, content }: DraftRow, tried: Omit<Tried, 'content'>): void {
    this.#tried.set(key, { content, ...tried });
  }
}

/** Whether a wait is over; also one that is longer than any may be, since the clock was put back after it was set. */
function isOver(notBefore: number, now: number, longest: number): boolean {
  return notBefore <= now || notBefore - now > longest;
}
