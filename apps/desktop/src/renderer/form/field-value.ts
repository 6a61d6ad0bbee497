import { parseOrganisationNumber } from '@samla/case-model/identity/organisation-number';
import { parseIdentityNumber } from '@samla/case-model/identity-number';
import type { PlainDate } from '@samla/case-model/time';
import type { AddressValue } from '@samla/ui/AddressField';
import type { PeriodValue } from '@samla/ui/PeriodField';
import type { PersonValue } from '@samla/ui/PersonFields';
import type { Value } from './values.ts';

/** The text of a value; empty when there is none. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function partOf(value: Value | undefined, key: string): string {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? textOf(value[key]) : '';
}

export function addressOf(value: Value | undefined): AddressValue {
  const part = (key: string) => partOf(value, key);
  return { street: part('street'), postalCode: part('postalCode'), city: part('city') };
}

export function personOf(value: Value | undefined): PersonValue {
  const part = (key: string) => partOf(value, key);
  return { name: part('name'), identityNumber: part('identityNumber'), phone: part('phone') };
}

/** A period that nothing is said of yet has no end written; one whose end is null lasts until further notice. */
export function periodOf(value: Value | undefined): PeriodValue {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return { from: partOf(value, 'from'), to: isObject && value['to'] === null ? null : partOf(value, 'to') };
}

/** A number of a person as it is stored: twelve signs. What cannot be read stays as it was written. */
export function readIdentity(today: PlainDate): (text: string) => string {
  return (text) => {
    const known = parseIdentityNumber(text, today);
    // a wrong check digit is a number none the less: the form says so
    return known && known.kind !== 'unreadable' ? known.number : text;
  };
}

/** `ÅÅÅÅMMDD-NNNN` of a stored number. */
export function shownIdentity(number: string): string {
  return /^\d{8}\w{4}$/.test(number) ? `${number.slice(0, 8)}-${number.slice(8)}` : number;
}

export function readOrganisation(text: string): string {
  return parseOrganisationNumber(text)?.number ?? text;
}

/** `NNNNNN-NNNN` of a stored number. */
export function shownOrganisation(number: string): string {
  return /^\d{10}$/.test(number) ? `${number.slice(0, 6)}-${number.slice(6)}` : number;
}
