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
