import { parseIdentityNumber, type IdentityKind } from '../identity-number.ts';
import type { PlainDate } from '../time.ts';
import { parseOrganisationNumber } from './organisation-number.ts';

type NumberKind = Exclude<IdentityKind, 'unreadable'> | 'organisationsnummer';

/** What a number is, whoever it belongs to. */
export interface Classified {
  /** as it stood */
  readonly input: string;
  /** form, date and check digit are right; a reserve number has no check digit */
  readonly valid: boolean;
  /** null: it has the form of none of them */
  readonly kind: NumberKind | null;
  /** twelve digits of a person, ten of an organisation, without hyphen; null when it cannot be read */
  readonly normalized: string | null;
}

/**
 * What kind of number this is. Where the field says whose number it is, that field's own reader is asked instead: a
 * personnummer is also the number of a sole trader.
 * @param on the day that ten digits are read on
 */
export function classify(input: string, on: PlainDate): Classified {
  const person = parseIdentityNumber(input, on);
  if (person && person.kind !== 'unreadable') {
    return { input, valid: person.valid, kind: person.kind, normalized: person.number };
  }
  const organisation = parseOrganisationNumber(input);
  return organisation
    ? { input, valid: organisation.valid, kind: 'organisationsnummer', normalized: organisation.number }
    : { input, valid: false, kind: null, normalized: null };
}
