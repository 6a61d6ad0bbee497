import { TIME_ZONE, type Instant, type PlainDate } from '@samla/case-model/time';
import { Temporal } from 'temporal-polyfill';

const LOCALE = 'sv-SE';
const clock = new Intl.DateTimeFormat(LOCALE, { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' });

function local(instant: Instant) {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDate();
}

function epoch(instant: Instant): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** The time of day in Stockholm, such as `09:41`. */
export function formatTime(instant: Instant): string {
  return clock.format(epoch(instant));
}

/** A date in few words, such as `24 nov`; with the year when it is another than today's. */
export function shortDate(date: PlainDate, today: PlainDate): string {
  const other = date.slice(0, 4) !== today.slice(0, 4);
  const words = Temporal.PlainDate.from(date).toLocaleString(LOCALE, {
    day: 'numeric',
    month: 'short',
    ...(other && { year: 'numeric' }),
  });
  return words.replace('.', '');
}

/** A date in full words, such as `24 november 2026`. */
export function longDate(date: PlainDate): string {
  return Temporal.PlainDate.from(date).toLocaleString(LOCALE, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** The day of an instant in Stockholm, in full words. */
export function dayOf(instant: Instant): string {
  return longDate(local(instant).toString() as PlainDate);
}
