import { instantOf, TIME_ZONE, type Instant, type PlainDate } from '@samla/case-model/time';
import { Temporal } from 'temporal-polyfill';

/** A value as it was read: `bad` when something stands there that cannot be read, `empty` when nothing does. */
export type Read<T> =
  | { readonly value: T; readonly problem?: never }
  | { readonly value: null; readonly problem: 'bad' | 'empty' };

const empty = { value: null, problem: 'empty' } as const;
const bad = { value: null, problem: 'bad' } as const;

const dateForm = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{4})(\d{2})(\d{2})|(\d{2})(\d{2})(\d{2}))$/;

/**
 * Reads a date spelled `YYYY-MM-DD`, `YYYYMMDD` or `YYMMDD`. Six digits tell the year that lies nearest behind
 * twenty years after `reference`, since limits and decisions reach forward. Dates outside 1900–2100 are mistyped.
 */
export function readDate(text: string, reference: PlainDate): Read<PlainDate> {
  if (text === '') return empty;
  const match = dateForm.exec(text);
  if (!match) return bad;
  const [, a, b, c, d, e, f, yy, h, i] = match;
  const year = yy === undefined ? Number(a ?? d) : fullYear(Number(yy), Number(reference.slice(0, 4)) + 20);
  if (year < 1900 || year > 2100) return bad;
  const date = `${year}-${b ?? e ?? h}-${c ?? f ?? i}`;
  return exists(date) ? { value: date as PlainDate } : bad;
}

function fullYear(yy: number, last: number): number {
  return last - ((((last - yy) % 100) + 100) % 100);
}

const known = new Map<string, boolean>();

/** Whether there is such a day; days come again and again, so each is looked up once. */
function exists(date: string): boolean {
  let answer = known.get(date);
  if (answer === undefined) {
    try {
      Temporal.PlainDate.from(date, { overflow: 'reject' });
      answer = true;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      answer = false;
    }
    if (known.size < 50_000) known.set(date, answer);
  }
  return answer;
}

const spaces = '[ \\u00a0\\u2009\\u202f]';
const amountForm = new RegExp(
  `^([-\\u2212\\u2013])?${spaces}?(\\d{1,3}(?:${spaces}\\d{3})+|\\d+)(?:,(\\d{1,2}))?$`,
);

/**
 * Reads an amount with decimal comma, with or without spaces between thousands, into öre: `1 266,40` is 126640.
 * Nothing is guessed: a decimal point or another number of digits is bad.
 */
export function readAmount(text: string): Read<number> {
  if (text === '') return empty;
  const match = amountForm.exec(text);
  if (!match) return bad;
  const [, sign, kronor = '', decimals = ''] = match;
  const ore = Number(kronor.replace(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(ore)) return bad;
  return { value: sign && ore > 0 ? -ore : ore };
}

/** Reads a time of day, `HH:MM` or `HH:MM:SS`, into minutes after midnight. */
export function readTime(text: string): Read<number> {
  if (text === '') return empty;
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.][0-5]\d)?$/.exec(text);
  return match ? { value: Number(match[1]) * 60 + Number(match[2]) } : bad;
}

const midnights = new Map<PlainDate, { epoch: number; plain: boolean }>();

/**
 * The epoch milliseconds of a local time in Stockholm. A time that the clock skipped in spring is moved on an hour,
 * one that came twice in autumn is the first.
 */
export function stockholmTime(date: PlainDate, minutes: number): number {
  let midnight = midnights.get(date);
  if (!midnight) {
    const start = Temporal.PlainDate.from(date).toZonedDateTime(TIME_ZONE);
    midnight = { epoch: start.epochMilliseconds, plain: start.hoursInDay === 24 };
    if (midnights.size < 50_000) midnights.set(date, midnight);
  }
  if (midnight.plain) return midnight.epoch + minutes * 60_000;
  const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: TIME_ZONE, plainTime }).epochMilliseconds;
}

/** The last second of a day in Stockholm: when the old system had handed over. */
export function endOfDay(date: PlainDate): Instant {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString() as PlainDate;
  const epoch = stockholmTime(next, 0) - 1000;
  return instantOf(epoch);
}

/** The same day so many years earlier; 29 February becomes the 28th. */
export function yearsBefore(date: PlainDate, years: number): PlainDate {
  return Temporal.PlainDate.from(date).subtract({ years }).toString() as PlainDate;
}
