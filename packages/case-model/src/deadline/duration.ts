import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE, type PlainDate, type TimeOfDay } from '../time.ts';

/** A day, with a time of day where one is known. */
export interface Moment {
  readonly on: PlainDate;
  readonly at: TimeOfDay | null;
}

type Unit = 'years' | 'months' | 'weeks' | 'days' | 'hours';

const units: Readonly<Record<string, Unit>> = { Y: 'years', M: 'months', W: 'weeks', D: 'days', H: 'hours' };
const names: Readonly<Record<Unit, readonly [string, string]>> = {
  years: ['år', 'år'],
  months: ['månad', 'månader'],
  weeks: ['vecka', 'veckor'],
  days: ['dag', 'dagar'],
  hours: ['timme', 'timmar'],
};

interface Length {
  readonly count: number;
  readonly unit: Unit;
}

/** @throws {RangeError} on another text than the schema of durations lets through */
function lengthOf(duration: string): Length {
  const [, count, letter = ''] = /^PT?(\d+)([YMWDH])$/.exec(duration) ?? [];
  const unit = units[letter];
  if (count === undefined || unit === undefined) throw new RangeError(`${duration} is no duration`);
  return { count: Number(count), unit };
}

/** `P14D` as *14 dagar*. */
export function durationText(duration: string): string {
  const { count, unit } = lengthOf(duration);
  return `${count} ${names[unit][count === 1 ? 0 : 1]}`;
}

/**
 * A moment and a duration later. Months and years end on the same day number, or on the last day of a shorter month;
 * 29 February is the 28th in other years. Hours are hours that pass, also when the clocks are changed; of a trigger
 * whose time nobody stated they are whole days, and the answer has no time.
 */
export function later({ on, at }: Moment, duration: string): Moment {
  const { count, unit } = lengthOf(duration);
  const day = Temporal.PlainDate.from(on);
  if (unit !== 'hours') return { on: text(day.add({ [unit]: count })), at: null };
  if (at === null) return { on: text(day.add({ days: Math.ceil(count / 24) })), at: null };
  const end = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: at }).add({ hours: count });
  return {
    on: text(end.toPlainDate()),
    at: end.toPlainTime().toString({ smallestUnit: 'minute' }) as TimeOfDay,
  };
}

/** A date some days later. */
export function daysLater(on: PlainDate, days: number): PlainDate {
  return text(Temporal.PlainDate.from(on).add({ days }));
}

function text(date: Temporal.PlainDate): PlainDate {
  return date.toString() as PlainDate;
}
