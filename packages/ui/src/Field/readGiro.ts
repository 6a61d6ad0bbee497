import { passesLuhn, plainSigns } from './spelling.ts';

/** What a text says as a giro number, or why it cannot be read as one. */
export type ReadGiro =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'problem'; readonly problem: 'unreadable' | 'length' | 'checkDigit' };

interface GiroRules {
  /** What stands before the number on invoices. */
  readonly named: RegExp;
  readonly least: number;
  readonly most: number;
}

/** The digits of a giro number in any spelling; the last is the check digit of the others, by modulus 10. */
export function readGiro(text: string, { named, least, most }: GiroRules): ReadGiro {
  const plain = plainSigns(text).replace(named, '');
  if (!/^\d[\d -]*$/.test(plain)) return { kind: 'problem', problem: 'unreadable' };
  const digits = plain.replace(/\D/g, '');
  if (digits.length < least || digits.length > most) return { kind: 'problem', problem: 'length' };
  return passesLuhn(digits) ? { kind: 'number', digits } : { kind: 'problem', problem: 'checkDigit' };
}
