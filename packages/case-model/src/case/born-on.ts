import { parseIdentityNumber } from '../identity-number.ts';
import type { PlainDate } from '../time.ts';

/** Twelve digits tell their century themselves, so the day they are read on says nothing. */
const ANY_DAY = '2999-12-31' as PlainDate;

/**
 * The day that some deadlines count from: a person's birth by her identity number; null when it tells none.
 * Host, API and fake ask here for `CaseFacts.bornOn`.
 */
export function bornOn(person: {
  readonly identityNumber: string | null;
  readonly identityValid: boolean;
}): PlainDate | null {
  if (person.identityNumber === null || !person.identityValid) return null;
  return parseIdentityNumber(person.identityNumber, ANY_DAY)?.date ?? null;
}
