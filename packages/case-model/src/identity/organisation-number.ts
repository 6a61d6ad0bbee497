import { checkDigit } from '../identity-number.ts';

/** An organisation number as it can be stored and compared. */
export interface OrganisationNumber {
  /** ten digits without a hyphen */
  readonly number: string;
  /** whether the check digit is right */
  readonly valid: boolean;
}

const pattern = /^(?:16)?(\d{6})-?(\d{4})$/;

/**
 * Reads the identity number of a legal person (lag 1974:174): ten digits, the third at least 2, a check digit by the Luhn
 * rule; `16` may stand before it in registers. A sole trader has her personnummer instead.
 * @returns null when it has another form
 */
export function parseOrganisationNumber(raw: string): OrganisationNumber | null {
  const [, six = '', four = ''] = pattern.exec(raw.trim().replace(/[\u2010-\u2015\u2212]/g, '-')) ?? [];
  if (Number(six[2] ?? 0) < 2) return null;
  const number = six + four;
  return { number, valid: checkDigit(number.slice(0, 9)) === Number(number[9]) };
}
