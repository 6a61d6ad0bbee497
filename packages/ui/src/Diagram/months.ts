const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const long = new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('sv-SE', { month: 'short', timeZone: 'UTC' });

/** Months since the year 0: neighbours differ by one. Throws when the text is no month. */
export function monthNumber(month: string): number {
  const found = MONTH.exec(month);
  if (found === null) throw new RangeError(`A month is written YYYY-MM, not "${month}"`);
  return Number(found[1]) * 12 + Number(found[2]) - 1;
}

/** `YYYY-MM` of the month with that number. */
export function monthOf(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}

const date = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** "januari 2026" */
export const longMonth = (month: string): string => long.format(date(month));

/** "jan": for axes, where the year stands under. */
export const shortMonth = (month: string): string => short.format(date(month)).replace(/\.$/, '');

/** Every month from the first to the last, whatever is lacking between. */
export function monthsBetween(months: readonly string[]): readonly string[] {
  const numbers = months.map(monthNumber);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return months.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => monthOf(first + i));
}

/** Every how many months an axis names one, so that names with this many pixels fit; counted from January. */
export function monthStep(pixelsPerMonth: number, nameWidth: number): number {
  const need = nameWidth / Math.max(pixelsPerMonth, 0.01);
  return [1, 2, 3, 4, 6].find((step) => step >= need) ?? Math.ceil(need / 12) * 12;
}
