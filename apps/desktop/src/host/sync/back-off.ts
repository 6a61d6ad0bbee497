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
