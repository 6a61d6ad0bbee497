import { Temporal } from 'temporal-polyfill';

/** `YYYY-MM-DD`, or why there is none. */
export type ReadDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly problem: 'unreadable' | 'impossible' };

const DAYS = ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön'];
const IMPOSSIBLE: ReadDate = { kind: 'problem', problem: 'impossible' };
const UNREADABLE: ReadDate = { kind: 'problem', problem: 'unreadable' };

function exact(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function found(date: Temporal.PlainDate | null): ReadDate {
  return date === null ? IMPOSSIBLE : { kind: 'date', date: date.toString() };
}

/** Day and month without a year: the first such day from today on, leap days within the next eight years included. */
function comingDay(today: Temporal.PlainDate, month: number, day: number): ReadDate {
  for (let year = today.year; year <= today.year + 8; year += 1) {
    const date = exact(year, month, day);
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return found(date);
  }
  return IMPOSSIBLE;
}

/** Day and month without a year: the latest such day up to today, leap days of the past eight years included. */
function latestDay(today: Temporal.PlainDate, month: number, day: number): ReadDate {
  for (let year = today.year; year >= today.year - 8; year -= 1) {
    const date = exact(year, month, day);
    if (date && Temporal.PlainDate.compare(date, today) <= 0) return found(date);
  }
  return IMPOSSIBLE;
}

/**
 * Reads a date as a worker writes it: `2026-11-24`, `20261124`, `24/11`, `24/11 2027`, `+14` (days), `mån` (the next
 * one, never today), `idag`, `imorgon`. `today` is `YYYY-MM-DD`. Never guesses: what it cannot read is a problem.
 * @param looks whether a day and month or a weekday without more is the coming one or the latest that was
 */
export function readDate(text: string, today: string, looks: 'ahead' | 'back' = 'ahead'): ReadDate {
  const word = text.trim().toLocaleLowerCase('sv-SE');
  if (word === '') return { kind: 'empty' };
  const now = Temporal.PlainDate.from(today);

  const whole = /^(\d{4})(-?)(\d{2})\2(\d{2})$/.exec(word);
  if (whole) return found(exact(Number(whole[1]), Number(whole[3]), Number(whole[4])));

  const dayMonth = /^(\d{1,2})\/(\d{1,2})(?:[ /-](\d{4}))?$/.exec(word);
  if (dayMonth) {
    const [day, month] = [Number(dayMonth[1]), Number(dayMonth[2])];
    return dayMonth[3] === undefined
      ? looks === 'ahead'
        ? comingDay(now, month, day)
        : latestDay(now, month, day)
      : found(exact(Number(dayMonth[3]), month, day));
  }

  const ahead = /^([+\-−])(\d{1,4})$/.exec(word);
  if (ahead) return found(now.add({ days: (ahead[1] === '+' ? 1 : -1) * Number(ahead[2]) }));

  if (word === 'idag' || word === 'i dag') return found(now);
  if (word === 'igår' || word === 'i går') return found(now.subtract({ days: 1 }));
  if (word === 'imorgon' || word === 'i morgon') return found(now.add({ days: 1 }));

  const weekday = /^(mån|tis|ons|tor|tors|fre|lör|sön)(dag)?$/.exec(word.replace(/^ons(dag)$/, 'ons$1'));
  if (weekday) {
    const wanted = DAYS.indexOf((weekday[1] ?? '').slice(0, 3)) + 1;
    return looks === 'ahead'
      ? found(now.add({ days: ((wanted - now.dayOfWeek + 6) % 7) + 1 }))
      : found(now.subtract({ days: ((now.dayOfWeek - wanted + 6) % 7) + 1 }));
  }
  return UNREADABLE;
}

/** `2026-11-24` → `tisdag 24 november 2026`. */
export function shownDate(date: string): string {
  return Temporal.PlainDate.from(date).toLocaleString('sv-SE', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
