import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Where every clock of Swedish administration ticks. */
export const TIME_ZONE = 'Europe/Stockholm';

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const plainDateSchema = z.iso.date().brand<'PlainDate'>();
export type PlainDate = z.infer<typeof plainDateSchema>;

/** A point in time, ISO 8601 in UTC with a final `Z`, up to milliseconds. */
export const instantSchema = z.iso
  .datetime({ offset: false })
  // years that every store knows, and no more digits than it keeps
  .regex(/^(19|2\d)\d\d-.{5}T\d\d:\d\d:\d\d(\.\d{1,3})?Z$/)
  .brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

/** A time of day on the clocks of Stockholm, `HH:MM`. */
export const timeOfDaySchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'TimeOfDay'>();
export type TimeOfDay = z.infer<typeof timeOfDaySchema>;

/** The clock port: no other code asks what time it is. */
export interface Clock {
  now(): Instant;
}

/** The instant of an epoch time in milliseconds. */
export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}

/**
 * Milliseconds since 1970 of an instant.
 * @throws RangeError when it is none
 */
export function epochOf(instant: Instant): number {
  const epoch = Date.parse(instant);
  if (Number.isNaN(epoch)) throw new RangeError('not an instant');
  return epoch;
}

/** Hours whose date is remembered: what is folded or listed asks for the same few over and over. */
const REMEMBERED_HOURS = 1_000;
const dates = new Map<string, PlainDate>();

/** The calendar date in Stockholm at an instant. */
export function dateInStockholm(instant: Instant): PlainDate {
  // its clock is whole hours from UTC in every year that an instant may have, so a date begins and ends with an hour
  const hour = instant.slice(0, instant.indexOf(':'));
  const known = dates.get(hour);
  if (known !== undefined) return known;
  const date = toDateInStockholm(instant);
  if (dates.size >= REMEMBERED_HOURS) dates.clear();
  dates.set(hour, date);
  return date;
}

function toDateInStockholm(instant: Instant): PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() as PlainDate;
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) };

/**
 * The machine's time of day in Stockholm on another date: demo and tests run on 2026-11-02 whatever the calendar says.
 * The shift is fixed when the clock is made, so time flows and midnights still pass.
 * @param today the date in Stockholm that the clock starts on
 */
export function clockOn(today: PlainDate, base: Clock = systemClock): Clock {
  const started = Temporal.Instant.from(base.now()).toZonedDateTimeISO(TIME_ZONE);
  // by wall time: a shift of whole days would start on the neighbouring date around midnight in the other half-year
  const wanted = Temporal.PlainDate.from(today).toZonedDateTime({
    timeZone: TIME_ZONE,
    plainTime: started.toPlainTime(),
  });
  const shift = wanted.epochMilliseconds - started.epochMilliseconds;
  return { now: () => instantOf(epochOf(base.now()) + shift) };
}
