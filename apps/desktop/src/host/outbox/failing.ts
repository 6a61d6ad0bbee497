import { epochOf, type Instant } from '@samla/case-model/time';
import type { Failed, ItemStatus, Waiting } from './item.ts';

/** When what fails by itself is left to the worker: after so many tries, in no less time. */
export interface GivesUp {
  /** what she is told, in Swedish */
  readonly reason: string;
  readonly after: number;
  /** milliseconds from the first of them */
  readonly over: number;
  /** the path in the push that was wrong, when the service named it */
  readonly field?: string | null;
}

const TRIES = 10;
const HOUR = 3_600_000;
const reason =
  'Servern kunde inte ta emot det du skrev. Felet är anmält. Texten finns kvar här. Försök igen senare, kopiera texten eller ta tillbaka den till utkast.';

/** The service fails on this text and answers for others: the growing waits make the tries some four hours. */
export const failingOnIt: GivesUp = { reason, after: TRIES, over: 3 * HOUR };
/** The service fails whatever it is sent: it is believed to be mended within a day. */
export const failing: GivesUp = { reason, after: TRIES, over: 24 * HOUR };

/** One more try of it alone has failed: it waits for the next, or for the worker. Pure. */
export function afterFault(
  was: Waiting,
  at: Instant,
  notBefore: (times: number) => number,
  until: GivesUp,
): ItemStatus {
  const failed: Failed = { times: (was.failed?.times ?? 0) + 1, since: was.failed?.since ?? at };
  // the clock may have been put back since
  const lasted = Math.abs(epochOf(at) - epochOf(failed.since));
  if (failed.times >= until.after && lasted >= until.over) {
    return { kind: 'parked', reason: until.reason, at, failed };
  }
  return { ...was, failed, alone: true, notBefore: notBefore(failed.times) };
}
