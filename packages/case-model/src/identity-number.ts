import { Temporal } from 'temporal-polyfill';
import { Personnummer } from './identity/library.ts';
import type { PlainDate } from './time.ts';

/** What an identity number is (folkbokföringslagen 18 §; lag 2022:1697 2:8; reserve numbers are local). */
export type IdentityKind = 'personnummer' | 'samordningsnummer' | 'reservnummer' | 'unreadable';

/** An identity number as it can be stored and compared. */
export interface IdentityNumber {
  readonly kind: IdentityKind;
  /** `YYYYMMDDNNNN`, a letter or two in the last four of a reserve number; as it stood when it is unreadable */
  readonly number: string;
  /** whether date and check digit are right; a reserve number has no check digit */
  readonly valid: boolean;
  /**
   * The date that the number tells, coordination numbers without their 60. Not the person's birth date: the day can be
   * moved to a neighbour when numbers have run out (folkbokföringslagen 18 §).
   */
  readonly date: PlainDate | null;
}

const pattern = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+ ]?)(\d{4}|[A-HJ-NP-Z]{1,2}\d{2,3})$/;
const hyphens = /[\u2010-\u2015\u2212]/g;

/**
 * Reads an identity number in any of the spellings `YYMMDD-NNNN`, `YYMMDD+NNNN`, `YYMMDDNNNN`, `YYYYMMDD-NNNN` and
 * `YYYYMMDDNNNN`. Never throws: what cannot be read is kept as it stood, with kind `unreadable`.
 * @param raw the number as it stood
 * @param reference the day that ten digits are read on: they tell the last such date that has passed, and with a plus
 *   the last one in a year at least a hundred years back (folkbokföringslagen 18 §)
 * @returns null when nothing stands there
 */
export function parseIdentityNumber(raw: string, reference: PlainDate): IdentityNumber | null {
  const text = raw.trim().replace(hyphens, '-').toUpperCase();
  if (text === '') return null;
  const unreadable: IdentityNumber = { kind: 'unreadable', number: raw.trim(), valid: false, date: null };
  const match = pattern.exec(text);
  if (!match) return unreadable;
  const [, century, yy = '', mm = '', dd = '', separator, last = ''] = match;
  if (last.length !== 4) return unreadable;
  const coordination = Number(dd) > 60;
  const day = coordination ? Number(dd) - 60 : Number(dd);
  const year = century
    ? Number(century + yy)
    : yearOf(Number(yy), Number(mm), day, separator === '+', reference);
  const date = dateOf(year, Number(mm), day);
  if (!date) return unreadable;
  const number = `${String(year).padStart(4, '0')}${mm}${dd}${last}`;
  // 1800s to today: anything else was typed wrong
  const possible = year >= 1850 && date <= reference;
  if (/[A-Z]/.test(last)) return { kind: 'reservnummer', number, valid: possible, date };
  return {
    kind: coordination ? 'samordningsnummer' : 'personnummer',
    number,
    // of twelve digits the library is right: check digit, serial 000. It is asked nothing that it reads off its own clock
    valid: possible && Personnummer.valid(number),
    date,
  };
}

/** The check digit of nine digits by the Luhn rule: multipliers 2,1,2,…, digit sums, ten's complement. */
export function checkDigit(nine: string): number {
  let sum = 0;
  for (let at = 0; at < nine.length; at++) {
    const product = Number(nine[at]) * (at % 2 === 0 ? 2 : 1);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return (10 - (sum % 10)) % 10;
}

/** Whole years from a date to another; 0 when the date has not come. */
export function ageOn(date: PlainDate, today: PlainDate): number {
  const years = Temporal.PlainDate.from(date).until(Temporal.PlainDate.from(today), {
    largestUnit: 'year',
  }).years;
  return Math.max(0, years);
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date, when it exists. By arithmetic: a million numbers are read in one go. */
function dateOf(year: number, month: number, day: number): PlainDate | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : monthDays[month - 1];
  if (days === undefined || day < 1 || day > days) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

function yearOf(yy: number, month: number, day: number, plus: boolean, reference: PlainDate): number {
  const thisYear = Number(reference.slice(0, 4));
  const lastYear = plus ? thisYear - 100 : thisYear;
  const year = lastYear - ((((lastYear - yy) % 100) + 100) % 100);
  const monthDay = `${two(month)}-${two(day)}`;
  return !plus && `${year}-${monthDay}` > reference ? year - 100 : year;
}
