import { plainSigns } from '../Field/index.ts';

/** What a text says as a telephone number, or why it cannot be read as one. */
export type ReadPhone =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'problem'; readonly problem: 'unreadable' | 'tooShort' | 'tooLong' };

const NAMED = /^(tel|telefon|tfn|mobil|mob)(nummer|nr)?\b[.:]? ?/i;
/** Numbers of the kind 112, 1177, 114 14 and 118 118. */
const SERVICE = /^11\d{1,4}$/;
/** E.164: at most fifteen digits after the sign of an international number. Shorter than five is nobody's. */
const LEAST = 5;
const MOST = 15;

/**
 * Reads a telephone number in Swedish or international spelling, as it was given: `070-174 06 05` is `0701740605`,
 * `+46 (0)70 174 06 05` and `0046 70…` are `+46701740605`. Of foreign numbers nothing is asked but their length
 * (ITU-T E.164; PTS, Telefonnummers struktur: 00 is the international prefix, 0 the national one).
 * @returns digits, with a plus before an international number
 */
export function readPhone(text: string): ReadPhone {
  const plain = plainSigns(text)
    .replace(NAMED, '')
    .replace(/^\((\+\d+)\)/, '$1');
  if (!/^\+?[\d ()./-]*\d[\d ()./-]*$/.test(plain)) return { kind: 'problem', problem: 'unreadable' };
  const isInternational = /^(\+|00)/.test(plain);
  // the zero in brackets is dialled at home alone; within Sweden none follows the country's number
  const digits = (isInternational ? plain.replace(/^00/, '').replace(/\(0\)/, '') : plain)
    .replace(/\D/g, '')
    .replace(isInternational ? /^460+/ : /^$/, '46');
  if (digits.length > MOST) return { kind: 'problem', problem: 'tooLong' };
  if (isInternational) {
    return digits.length < LEAST ? TOO_SHORT : { kind: 'number', number: `+${digits}` };
  }
  return digits.length < LEAST && !SERVICE.test(digits) ? TOO_SHORT : { kind: 'number', number: digits };
}

const TOO_SHORT = { kind: 'problem', problem: 'tooShort' } as const;
