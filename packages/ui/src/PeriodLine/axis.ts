import { monthNumber, monthOf, monthStep, shortMonth } from '../Diagram/months.ts';
import { dayNumber } from './days.ts';

/** The time that is drawn: whole months, in days since 1970-01-01; `to` is the first day after. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Dated {
  readonly from: string;
  readonly to: string | null;
}

/** From the month of the first day to the month of the last, today among them; with room after what has no end. */
export function spanOf(periods: readonly Dated[], today: string): Span {
  const days = [today, ...periods.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))].map(
    dayNumber,
  );
  const hasOpen = periods.some((period) => period.to === null);
  const first = monthNumber(month(Math.min(...days)));
  const last = monthNumber(month(Math.max(...days)));
  const room = hasOpen ? Math.max(1, Math.round((last - first + 1) / 8)) : 0;
  return { from: firstDay(first), to: firstDay(last + 1 + room) };
}

/** A named month of the axis. */
export interface Mark {
  /** First day of the month. */
  readonly day: number;
  /** The month, and under it the year where one begins. Where only years are named, the year alone. */
  readonly lines: readonly string[];
}

/** As many months as there is room to name, counted from January; none whose name would not end inside. */
export function marksOf(span: Span, width: number, nameWidth: number): readonly Mark[] {
  const first = monthNumber(month(span.from));
  const count = monthNumber(month(span.to)) - first;
  const step = monthStep(width / Math.max(count, 1), nameWidth);
  const last = span.to - (nameWidth * (span.to - span.from)) / width;
  const named = Array.from({ length: count }, (_, place) => first + place).filter(
    (one) => one % step === 0 && firstDay(one) <= last,
  );
  return named.map((one, place) => {
    const year = monthOf(one).slice(0, 4);
    const name = shortMonth(monthOf(one));
    const lines = step >= 12 ? [year] : place === 0 || one % 12 === 0 ? [name, year] : [name];
    return { day: firstDay(one), lines };
  });
}

const month = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 7);
const firstDay = (number: number) => dayNumber(`${monthOf(number)}-01`);
