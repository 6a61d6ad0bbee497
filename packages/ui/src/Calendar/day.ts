import { getISO } from 'temporal-polyfill/fns/Calendar';
import { fromString, type Record } from 'temporal-polyfill/fns/PlainDate';

/** A day of the calendar. Its functions are imported one by one, so that a page carries only those it uses. */
export type Day = Record;

/**
 * @param day `YYYY-MM-DD`
 * @throws RangeError when there is no such day
 */
export const readDay = (day: string): Day => fromString(day, getISO);
