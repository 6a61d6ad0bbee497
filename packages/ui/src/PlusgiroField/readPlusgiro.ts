import { inPairs, readGiro } from '../Field/index.ts';
import type { ReadGiro } from '../Field/index.ts';

const RULES = { named: /^(plusgiro|postgiro|pg)(nummer|nr|konto)?\b[.:]? ?/i, least: 2, most: 8 };

/**
 * Reads a plusgiro number: two to eight digits, the last a check digit by modulus 10 (Nordea Plusgirot's account numbers,
 * as in its manuals for payments).
 */
export function readPlusgiro(text: string): ReadGiro {
  return readGiro(text, RULES);
}

/** A plusgiro number as it is printed, `12 34 56-6`: pairs from the right, a hyphen before the last. Else as it is. */
export function shownPlusgiro(text: string): string {
  const read = readPlusgiro(text);
  return read.kind === 'number' ? `${inPairs(read.digits.slice(0, -1))}-${read.digits.slice(-1)}` : text;
}
