import { Temporal } from 'temporal-polyfill';
import type { FreeDay } from '../definition/rulebook.ts';
import type { PlainDate } from '../time.ts';
import { easterSunday } from './easter.ts';

/**
 * The free day that a date is: a Saturday, a Sunday, a public holiday or one of the three eves (lag 1930:173 2 §).
 * @param days the free days of the rule book; a holiday of a weekday tells better than the weekday's own name
 */
export function freeDayOn(days: readonly FreeDay[], date: PlainDate): FreeDay | null {
  const known = days.filter((day) => isOn(day, date));
  return known.find(({ everyWeek }) => everyWeek === undefined) ?? known[0] ?? null;
}

/** The date itself, or the next one that is no free day. */
export function workingDayFrom(days: readonly FreeDay[], date: PlainDate): PlainDate {
  let day = date;
  while (freeDayOn(days, day)) day = text(Temporal.PlainDate.from(day).add({ days: 1 }));
  return day;
}

function isOn(day: FreeDay, date: PlainDate): boolean {
  if (date < day.validFrom || (day.validTo !== null && date > day.validTo)) return false;
  if (day.date !== undefined) return date.slice(5) === day.date;
  const at = Temporal.PlainDate.from(date);
  if (day.everyWeek !== undefined) return at.dayOfWeek === day.everyWeek;
  if (day.easter !== undefined) return at.equals(easterSunday(at.year).add({ days: day.easter }));
  const { weekday } = day;
  if (weekday === undefined || at.dayOfWeek !== weekday.day) return false;
  const from = Temporal.PlainDate.from(`${date.slice(0, 4)}-${weekday.from}`);
  return Temporal.PlainDate.compare(at, from) >= 0 && from.until(at).days < 7;
}

function text(date: Temporal.PlainDate): PlainDate {
  return date.toString() as PlainDate;
}
