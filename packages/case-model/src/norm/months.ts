import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../time.ts';
import type { Month } from './input.ts';

/** The month so many months later; earlier when negative. */
export function addMonths(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString() as Month;
}

/** First and last day of a month. */
export function daysOf(month: Month): {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly count: number;
} {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return {
    first: `${month}-01` as PlainDate,
    last: `${month}-${daysInMonth}` as PlainDate,
    count: daysInMonth,
  };
}

/** Whole years on a date of one born on another; 29 February counts as the 28th in other years. */
export function ageAt(born: PlainDate, on: PlainDate): number {
  return Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}
