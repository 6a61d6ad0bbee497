/** First step and ceiling of the wait after a failure, in milliseconds. */
const FIRST_STEP = 1_000;
export const LONGEST_BACK_OFF = 60_000;
/** Least wait: full jitter may draw nought, and a loop must never be tight. */
const FLOOR = 250;

/**
 * How long to wait after so many failures in a row: full jitter under a doubling ceiling of 60 s, and at least what
 * the service asked for.
 * @param failures from 1
 * @param fraction random in [0, 1)
 */
export function backOff(failures: number, fraction: number, retryAfterMs: number | null = null): number {
  const ceiling = Math.min(LONGEST_BACK_OFF, FIRST_STEP * 2 ** Math.min(failures - 1, 16));
  return Math.max(FLOOR, Math.round(fraction * ceiling), retryAfterMs ?? 0);
}

/** Longest wait for a service that fails on a text itself, in milliseconds: it takes people to mend that. */
export const LONGEST_FAULT_WAIT = 3_600_000;

/**
 * How long to wait after the service has failed so often on one text: a minute, doubled each time up to an hour.
 * @param times from 1
 * @param fraction random in [0, 1); a tenth is spread
 */
export function faultWait(times: number, fraction: number): number {
  const longest = Math.min(LONGEST_FAULT_WAIT, 60_000 * 2 ** Math.min(times - 1, 16));
  return Math.round(longest * (0.9 + 0.1 * fraction));
}
