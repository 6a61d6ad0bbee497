import { readDate } from '../DateTextField/index.ts';

/** A period's two days; `to` null is *tills vidare*. A day can be a text that is no date yet, or empty. */
export interface PeriodValue {
  readonly from: string;
  readonly to: string | null;
}

/** The day itself when the text is one, else null. */
export function dayIn(text: string | null, today: string): string | null {
  const read = readDate(text ?? '', today);
  return read.kind === 'date' ? read.date : null;
}

/** Whether both days stand there and the last is before the first. */
export function isBackwards({ from, to }: PeriodValue, today: string): boolean {
  const [first, last] = [dayIn(from, today), dayIn(to, today)];
  return first !== null && last !== null && last < first;
}
