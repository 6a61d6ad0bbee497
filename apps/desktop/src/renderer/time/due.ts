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

/** A date as a worker says it: `idag`, `2 dagar`, `3 dagar sen`. */
export function dueWords(on: PlainDate, today: PlainDate, text: Text): string {
  const days = daysBetween(today, on);
  if (days === 0) return text('time.today');
  return days > 0 ? text('time.inDays', { days }) : text('time.daysAgo', { days: -days });
}
