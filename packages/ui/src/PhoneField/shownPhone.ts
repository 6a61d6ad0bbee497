import { inPairs } from '../Field/index.ts';
import { readPhone } from './readPhone.ts';

/** Swedish destination codes of one and two digits; those of 077 and 090 that go on are three, as are all others. */
const SHORT_CODES = /^(8|77\d|900|1[01346-9]|2[0136]|3[1356]|4[0246]|54|6[03]|7[0-689]|90|99)(\d+)$/;
/** The countries whose number has one digit or two (ITU-T E.164, list of assigned country codes); others have three. */
const COUNTRY = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/;

/** The North American plan: area, exchange, line. */
const AMERICAN = /^\+1(\d{3})(\d{3})(\d{4})$/;

/**
 * A telephone number in groups: `08-465 004 00`, `070-174 06 05`, `+46 70 174 06 05`. Swedish numbers as PTS and the
 * language council write them; abroad in pairs after the country's number. What cannot be read stands as it is.
 */
export function shownPhone(text: string): string {
  const read = readPhone(text);
  if (read.kind === 'problem') return text;
  const { number } = read;
  if (number.startsWith('+46')) return `+46 ${swedish(number.slice(3), ' ')}`;
  if (AMERICAN.test(number)) return number.replace(AMERICAN, '+1 $1 $2 $3');
  if (number.startsWith('+')) {
    const [, country = '', rest = ''] = COUNTRY.exec(number.slice(1)) ?? [];
    return `+${country} ${inPairs(rest)}`;
  }
  if (number.startsWith('0')) return `0${swedish(number.slice(1), '-')}`;
  return inPairs(number);
}

/** Destination code and subscriber's number, without the leading zero. */
function swedish(digits: string, between: string): string {
  const [, code = '', subscriber = ''] = SHORT_CODES.exec(digits) ?? /^(\d{3})(\d+)$/.exec(digits) ?? [];
  if (subscriber === '') return digits;
  const grouped = subscriber.length === 8 ? subscriber.replace(/(...)(...)/, '$1 $2 ') : inPairs(subscriber);
  return `${code}${between}${grouped}`;
}
