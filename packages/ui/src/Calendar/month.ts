import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { readDay } from './day.ts';

/** The first and last day that may be chosen, `YYYY-MM-DD`. */
export interface Bounds {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

export interface Week {
  /** By ISO 8601: the week belongs to the year that has its Thursday. */
  readonly number: number;
  /** Monday to Sunday, `YYYY-MM-DD`. */
  readonly days: readonly string[];
}

/** How many weeks every month shows: as many as the longest needs, so that nothing jumps. */
const WEEKS = 6;

/** The weeks of the month that a day lies in, from the one with its first day. */
export function weeksOf(day: string): readonly Week[] {
  const first = PlainDate.startOfMonth(readDay(day));
  const monday = PlainDate.subtractDays(first, PlainDate.dayOfWeek(first) - 1);
  return Array.from({ length: WEEKS }, (_, week) => {
    const begins = PlainDate.addWeeks(monday, week);
    const days = Array.from({ length: 7 }, (_, place) =>
      PlainDate.toString(PlainDate.addDays(begins, place)),
    );
    return { number: PlainDate.weekOfYear(begins) ?? 0, days };
  });
}

export const isWithin = (day: string, { min, max }: Bounds): boolean =>
  (min === undefined || day >= min) && (max === undefined || day <= max);

export const isSameMonth = (one: string, other: string): boolean => one.slice(0, 7) === other.slice(0, 7);

/** The day itself, or the nearest that may be chosen. */
export function within(day: string, { min, max }: Bounds): string {
  if (min !== undefined && day < min) return min;
  return max !== undefined && day > max ? max : day;
}

/** So many months on: the same day of the month, or the month's last. */
export function addMonths(day: string, months: number): string {
  return PlainDate.toString(PlainDate.addMonths(readDay(day), months));
}

/** Whether any day of the month so many months on may be chosen. */
export function reaches(day: string, months: number, bounds: Bounds): boolean {
  const there = addMonths(day, months);
  return isSameMonth(within(there, bounds), there);
}

/** Where a key leads from a day; null when the calendar does not take the key. */
export function dayByKey(day: string, key: string, shift: boolean): string | null {
  const date = readDay(day);
  const days = (count: number) => PlainDate.toString(PlainDate.addDays(date, count));
  switch (key) {
    case 'ArrowLeft':
      return days(-1);
    case 'ArrowRight':
      return days(1);
    case 'ArrowUp':
      return days(-7);
    case 'ArrowDown':
      return days(7);
    case 'Home':
      return days(1 - PlainDate.dayOfWeek(date));
    case 'End':
      return days(7 - PlainDate.dayOfWeek(date));
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1);
    default:
      return null;
  }
}

/** `2026-11-24` → `november 2026`. */
export function monthInWords(day: string): string {
  return PlainDate.toLocaleString(readDay(day), 'sv-SE', { month: 'long', year: 'numeric' });
}

/** The names of the weekdays from Monday, whole and in two letters. */
export function weekdays(): readonly { readonly long: string; readonly short: string }[] {
  return (weeksOf('2024-01-01')[0]?.days ?? []).map((day) => {
    const long = PlainDate.toLocaleString(readDay(day), 'sv-SE', { weekday: 'long' });
    return { long, short: `${long.charAt(0).toLocaleUpperCase('sv-SE')}${long.charAt(1)}` };
  });
}
