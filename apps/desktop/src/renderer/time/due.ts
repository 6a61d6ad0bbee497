import { daysBetween, type PlainDate } from '@samla/case-model/time';
import type { Text } from '../messages/use-text.ts';

/** How near a date is. Words carry it; the colour only follows. */
export type Urgency = 'late' | 'soon' | 'later';

/** Days before a date from which it is soon. */
export const SOON_DAYS = 3;

/** A date seen from today. */
export function urgencyOf(on: PlainDate, today: PlainDate): Urgency {
  const days = daysBetween(today, on);
  if (days <= 0) return 'late';
  return days <= SOON_DAYS ? 'soon' : 'later';
}

/** Days up to which a worker counts days; beyond them months and years say more and fit the column. */
const COUNTED_DAYS = 99;

/** A date as a worker says it: `idag`, `2 dagar`, `3 dagar sen`, `5 mån sen`, `8 år sen`. Whole units, rounded down. */
export function dueWords(on: PlainDate, today: PlainDate, text: Text): string {
  const days = daysBetween(today, on);
  const distance = Math.abs(days);
  if (days === 0) return text('time.today');
  if (distance <= COUNTED_DAYS) return text(days > 0 ? 'time.inDays' : 'time.daysAgo', { days: distance });
  const years = Math.floor(distance / 365.25);
  if (years >= 1) return text(days > 0 ? 'time.inYears' : 'time.yearsAgo', { years });
  return text(days > 0 ? 'time.inMonths' : 'time.monthsAgo', { months: Math.floor(distance / 30.44) });
}
