import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../time.ts';
import type { Month } from './input.ts';

/** The month so many months later; earlier when negative. */
export function addMonths(month: Month, months: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

interface MonthDays {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly count: number;
}

// a calculation asks a dozen times for the same month; there are 2 400 months that it can be asked for
const known = new Map<Month, MonthDays>();

/** First and last day of a month. */
export function daysOf(month: Month): MonthDays {
  let days = known.get(month);
  if (!days) {
    const { daysInMonth } = Temporal.PlainYearMonth.from(month);
    days = {
      first: `${month}-01` as PlainDate,
      last: `${month}-${daysInMonth}` as PlainDate,
      count: daysInMonth,
    };
    known.set(month, days);
  }
  return days;
}

/** Whole years on a date of one born on another; 29 February counts as the 28th in other years. */
export function ageAt(born: PlainDate, on: PlainDate): number {
  return Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}
