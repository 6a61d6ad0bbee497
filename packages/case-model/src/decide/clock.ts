import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE, type Instant, type PlainDate, type TimeOfDay } from '../time.ts';

/** The date and the time of day in Stockholm at an instant. */
export function timeInStockholm(instant: Instant): { readonly on: PlainDate; readonly at: TimeOfDay } {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE);
  return {
    on: local.toPlainDate().toString() as PlainDate,
    at: local.toPlainTime().toString({ smallestUnit: 'minute' }) as TimeOfDay,
  };
}

/** The day after a period has passed since a date; the same day number, or the last of a shorter month. */
export function dateAfter(from: PlainDate, period: string): PlainDate {
  return Temporal.PlainDate.from(from).add(Temporal.Duration.from(period)).toString() as PlainDate;
}
