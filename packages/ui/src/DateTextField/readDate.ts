import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { readDay, type Day } from '../Calendar/day.ts';

/** `YYYY-MM-DD`, or why there is none. */
export type ReadDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly problem: 'unreadable' | 'impossible' | 'otherWeekday' };

/** Whether a day without a year is the coming one or, for what has happened, the latest. */
export type Looks = 'ahead' | 'back';

const DAYS = ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const WEEKDAY = '(mån|tis|ons|tors?|fre|lör|sön)(?:dag)?';
const MONTH =
  '(jan|feb|mar|apr|maj|jun|jul|aug|sep|sept|okt|nov|dec|januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december)';

const IMPOSSIBLE: ReadDate = { kind: 'problem', problem: 'impossible' };
const UNREADABLE: ReadDate = { kind: 'problem', problem: 'unreadable' };

function exact(year: number, month: number, day: number): Day | null {
  try {
    return PlainDate.fromFields({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function found(date: Day | null): ReadDate {
  return date === null ? IMPOSSIBLE : { kind: 'date', date: PlainDate.toString(date) };
}

/** Day and month without a year: the nearest such day in the direction looked, that day itself and leap days included. */
function nearest(from: Day, month: number, day: number, looks: Looks): ReadDate {
  const step = looks === 'ahead' ? 1 : -1;
  for (let years = 0; years <= 8; years += 1) {
    const date = exact(from.year + step * years, month, day);
    if (date && PlainDate.compare(date, from) * step >= 0) return found(date);
  }
  return IMPOSSIBLE;
}

/** A year of two digits: the latest that is not ahead, for what has happened; else the one nearest in time. */
function wholeYear(digits: string, from: Day, looks: Looks): number {
  if (digits.length === 4) return Number(digits);
  const last = looks === 'back' ? from.year : from.year + 50;
  return last - ((((last - Number(digits)) % 100) + 100) % 100);
}

interface Base {
  readonly from: Day;
  readonly looks: Looks;
}

function dayOfMonth(day: string, month: number, year: string | undefined, { from, looks }: Base): ReadDate {
  if (year === undefined) return nearest(from, month, Number(day), looks);
  return found(exact(wholeYear(year, from, looks), month, Number(day)));
}

/** `3 november 2026`, `den 3 nov`, `tisdag 3 november 2026`: a weekday that is not that day's is told. */
function inWords(word: string, base: Base): ReadDate | null {
  const parts = new RegExp(`^(?:${WEEKDAY}(?:en)? )?(?:den )?(\\d{1,2})(?::e)? ${MONTH}\\.?(?: (\\d{4}))?$`);
  const [all, weekday, day, month, year] = parts.exec(word) ?? [];
  if (all === undefined || day === undefined) return null;
  const read = dayOfMonth(day, MONTHS.indexOf((month ?? '').slice(0, 3)) + 1, year, base);
  if (weekday === undefined || read.kind !== 'date') return read;
  const isThatDay = DAYS[PlainDate.dayOfWeek(readDay(read.date)) - 1] === weekday.slice(0, 3);
  return isThatDay ? read : { kind: 'problem', problem: 'otherWeekday' };
}

/**
 * Reads a date as a worker writes or pastes it: `2026-11-24`, `20261124`, `24/11`, `24/11 2027`, `24/11 -27`,
 * `den 24 november`, `24 nov 2026`, `+14` (days), `mån` (the next one, never today), `idag`, `imorgon`. Never guesses:
 * what it cannot read is a problem.
 * @param today `YYYY-MM-DD`
 * @param looks whether a day and month or a weekday without more is the coming one or the latest that was
 * @param base `YYYY-MM-DD` that days, weekdays and `+14` count from; today, unless told
 */
export function readDate(text: string, today: string, looks: Looks = 'ahead', base = today): ReadDate {
  const word = text
    .trim()
    .toLocaleLowerCase('sv-SE')
    .replace(/\s+/g, ' ')
    // hyphens and dashes as word processors set them
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  if (word === '') return { kind: 'empty' };
  const now = readDay(today);
  const from = readDay(base);
  const weekdayOfFrom = PlainDate.dayOfWeek(from);

  const whole = /^(\d{4})(-?)(\d{2})\2(\d{2})$/.exec(word);
  if (whole) return found(exact(Number(whole[1]), Number(whole[3]), Number(whole[4])));

  const dayMonth = /^(\d{1,2})\/(\d{1,2})(?:[ /-](\d{4})| ?-(\d{2}))?$/.exec(word);
  if (dayMonth) {
    const [, day = '', month, year, shortYear] = dayMonth;
    return dayOfMonth(day, Number(month), year ?? shortYear, { from, looks });
  }

  const ahead = /^([+-])(\d{1,4})$/.exec(word);
  if (ahead) return found(PlainDate.addDays(from, (ahead[1] === '+' ? 1 : -1) * Number(ahead[2])));

  if (word === 'idag' || word === 'i dag') return found(now);
  if (word === 'igår' || word === 'i går') return found(PlainDate.subtractDays(now, 1));
  if (word === 'imorgon' || word === 'i morgon') return found(PlainDate.addDays(now, 1));

  const weekday = new RegExp(`^${WEEKDAY}$`).exec(word);
  if (weekday) {
    const wanted = DAYS.indexOf((weekday[1] ?? '').slice(0, 3)) + 1;
    return looks === 'ahead'
      ? found(PlainDate.addDays(from, ((wanted - weekdayOfFrom + 6) % 7) + 1))
      : found(PlainDate.subtractDays(from, ((weekdayOfFrom - wanted + 6) % 7) + 1));
  }
  return inWords(word, { from, looks }) ?? UNREADABLE;
}

/** `2026-11-24` → `tisdag 24 november 2026`. */
export function shownDate(date: string): string {
  return PlainDate.toLocaleString(readDay(date), 'sv-SE', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** `2026-11-24` → `24 november 2026`. */
export function dateInWords(date: string): string {
  return PlainDate.toLocaleString(readDay(date), 'sv-SE', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
