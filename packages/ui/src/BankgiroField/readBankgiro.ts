import { readGiro } from '../Field/index.ts';
import type { ReadGiro } from '../Field/index.ts';

const RULES = { named: /^(bankgiro|bg)(nummer|nr)?\b[.:]? ?/i, least: 7, most: 8 };

/**
 * Reads a bankgiro number: seven or eight digits, the last a check digit by modulus 10 (Bankgirot, *10-modul* and the
 * manuals of its services).
 */
export function readBankgiro(text: string): ReadGiro {
  return readGiro(text, RULES);
}

/** A bankgiro number as it is printed, `991-2346` or `5050-1055`: a hyphen before the last four. Else as it is. */
export function shownBankgiro(text: string): string {
  const read = readBankgiro(text);
  return read.kind === 'number' ? read.digits.replace(/(?=.{4}$)/, '-') : text;
}
