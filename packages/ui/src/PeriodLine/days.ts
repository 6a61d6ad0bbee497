const DAY = 86_400_000;
const words = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Days since 1970-01-01. Throws when the text is no date of the calendar. */
export function dayNumber(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(time) || isoDay(time / DAY) !== date)
    throw new RangeError(`A date is written YYYY-MM-DD, not "${date}"`);
  return time / DAY;
}

/** `YYYY-MM-DD` of that day. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** "1 mars 2025" */
export const dayText = (date: string): string => words.format(dayNumber(date) * DAY);
