import { passesLuhn, plainSigns } from '../Field/index.ts';

/** The name of the number, written or pasted with it. */
const NAMED = /^(person|samordnings|organisations|org\.? ?|p)(nummer|nr)\b[.:]? ?/i;
const PARTS = /^(\d{2})?(\d{2})-?(\d{2})-?(\d{2})([-+]*)([\dA-Z]{2}\d{2})$/;

/**
 * An identity number in one of two spellings, `YYYYMMDDNNNN` or `YYMMDD-NNNN` (with a plus for a person of a hundred
 * years), whatever spaces, dashes and full stops it was written with. What the digits mean is for others to say.
 * @returns null when it is not ten or twelve signs of that shape
 */
export function spelledIdentity(text: string): string | null {
  const bare = plainSigns(text).replace(NAMED, '').replace(/[ .]/g, '').toUpperCase();
  const [, century, year = '', month = '', day = '', sign = '', last = ''] = PARTS.exec(bare) ?? [];
  if (last === '') return null;
  const six = `${year}${month}${day}`;
  return century === undefined ? `${six}${sign.includes('+') ? '+' : '-'}${last}` : `${century}${six}${last}`;
}

export type IdentityProblem = 'unreadable' | 'checkDigit';

/** What is wrong with the spelling of a number; the letters of a reserve number stand where no check digit is. */
export function identityProblem(text: string): IdentityProblem | undefined {
  if (text.trim() === '') return undefined;
  const spelled = spelledIdentity(text);
  if (spelled === null) return 'unreadable';
  const ten = spelled.replace(/[-+]/, '').slice(-10);
  return /[A-Z]/.test(ten) || passesLuhn(ten) ? undefined : 'checkDigit';
}
