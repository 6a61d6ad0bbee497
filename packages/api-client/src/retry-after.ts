import { epochOf, type Clock } from '@samla/case-model/time';

/** The three forms of an HTTP-date: each begins with the name of a day (RFC 9110 5.6.7). */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

/**
 * The wait that an answer asks for, by its Retry-After: seconds, or a date (RFC 9110 10.2.3). A date is held against the
 * answer's own Date, so that a clock that is wrong here does not change the wait.
 * @param clock is held against where the answer has no Date
 * @returns seconds, not below nought and not capped; null when nothing is asked for, or not in words of the RFC
 */
export function retryAfterSeconds(headers: Headers, clock: Clock): number | null {
  const asked = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(asked)) return Number(asked);
  const until = epochOfDate(asked);
  if (until === null) return null;
  const from = epochOfDate(headers.get('date') ?? '') ?? epochOf(clock.now());
  return Math.max(0, Math.ceil((until - from) / 1000));
}

function epochOfDate(text: string): number | null {
  if (!httpDate.test(text)) return null;
  // the oldest form has no zone, and is meant as GMT like the others
  const epoch = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(epoch) ? null : epoch;
}
