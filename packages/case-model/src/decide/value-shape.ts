import { validOn } from '../case/valid-on.ts';
import type { Field, FormValues } from '../definition/form.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import { isDate, isDateTime } from '../feel/values.ts';
import { parseIdentityNumber } from '../identity-number.ts';
import { parseOrganisationNumber } from '../identity/organisation-number.ts';
import type { PlainDate } from '../time.ts';

type Value = FormValues[string];

/** Nothing stands in the field. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/**
 * What is wrong with a value that stands in a field, in Swedish; null when it is well formed.
 * @param on the day that the form tells of: code lists are read and dates compared on it
 */
export function wrongIn(field: Field, value: Value, rulebook: Rulebook, on: PlainDate): string | null {
  switch (field.type) {
    case 'text':
    case 'longText':
      if (typeof value !== 'string') return 'Skriv en text.';
      return value.length > field.maxLength
        ? `Texten får ha högst ${field.maxLength} tecken. Korta den.`
        : null;
    case 'identityNumber':
      return isIdentityNumber(value, on) ? null : 'Skriv personnumret som ÅÅÅÅMMDD-NNNN.';
    case 'organisationNumber':
      return typeof value === 'string' && parseOrganisationNumber(value)?.valid === true
        ? null
        : 'Skriv organisationsnumret med tio siffror: NNNNNN-NNNN.';
    case 'amount':
    case 'integer':
      return Number.isInteger(value) ? outOfRange(field, value as number) : 'Skriv ett helt tal.';
    case 'decimal':
      return typeof value === 'number' && Number(value.toFixed(2)) === value
        ? outOfRange(field, value)
        : 'Skriv ett tal med högst två decimaler.';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'Svara ja eller nej.';
    case 'date':
      return typeof value === 'string' && isDate(value)
        ? ahead(field.future, value, on)
        : 'Skriv datumet som ÅÅÅÅ-MM-DD.';
    case 'dateTime':
      return typeof value === 'string' && isDateTime(value)
        ? ahead(field.future, value.slice(0, 10), on)
        : 'Skriv datum och klockslag som ÅÅÅÅ-MM-DD TT:MM.';
    case 'period':
      return wrongPeriod(value, field.openEnded);
    case 'choice':
      return typeof value === 'string' && codesOf(field, rulebook, on).includes(value)
        ? null
        : 'Välj ett av alternativen.';
    case 'choices': {
      const codes = codesOf(field, rulebook, on);
      const chosen = Array.isArray(value) && new Set(value).size === value.length ? value : [null];
      return chosen.every((one) => typeof one === 'string' && codes.includes(one))
        ? null
        : 'Välj bland alternativen.';
    }
    case 'address':
      return texts(value, ['street', 'postalCode', 'city']) ? null : 'Skriv gatuadress, postnummer och ort.';
    case 'person': {
      if (!texts(value, ['name', 'identityNumber', 'phone'])) return 'Skriv namn, personnummer och telefon.';
      const { identityNumber } = value as Readonly<Record<string, Value>>;
      return isEmpty(identityNumber) || isIdentityNumber(identityNumber, on)
        ? null
        : 'Skriv personnumret som ÅÅÅÅMMDD-NNNN, eller lämna det tomt.';
    }
    case 'phone':
      return typeof value === 'string' && /^\+?[\d -]{5,20}$/.test(value)
        ? null
        : 'Skriv telefonnumret med siffror.';
    case 'email':
      return typeof value === 'string' && value.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
        ? null
        : 'Skriv e-postadressen som namn@exempel.se.';
  }
}

function isIdentityNumber(value: Value | undefined, on: PlainDate): boolean {
  return typeof value === 'string' && parseIdentityNumber(value, on)?.valid === true;
}

function outOfRange({ type, min, max }: Extract<Field, { min: number }>, value: number): string | null {
  if (value >= min && value <= max) return null;
  // the worker reads and writes kronor
  const shown = (bound: number) => (type === 'amount' ? `${bound / 100} kr` : String(bound));
  return `Talet ska vara från ${shown(min)} till ${shown(max)}.`;
}

function ahead(mayBeAhead: boolean, day: string, on: PlainDate): string | null {
  return mayBeAhead || day <= on ? null : `Dagen kan inte ligga efter ${on}.`;
}

function wrongPeriod(value: Value, openEnded: boolean): string | null {
  const { from, to, ...more } = isObject(value) ? value : { from: null, to: null };
  if (typeof from !== 'string' || !isDate(from) || Object.keys(more).length > 0)
    return 'Ange första dagen i perioden.';
  if (to === null || to === undefined) return openEnded ? null : 'Ange sista dagen i perioden.';
  if (typeof to !== 'string' || !isDate(to)) return 'Ange sista dagen i perioden som ÅÅÅÅ-MM-DD.';
  return to < from ? 'Perioden kan inte sluta innan den börjar.' : null;
}

function isObject(value: Value): value is Record<string, Value> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object of no other keys, whose values are texts or left out. */
function texts(value: Value, keys: readonly string[]): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([key, part]) =>
        keys.includes(key) && (part === null || (typeof part === 'string' && part.length <= 200)),
    )
  );
}

function codesOf(
  { options, codes }: Extract<Field, { type: 'choice' | 'choices' }>,
  rulebook: Rulebook,
  on: PlainDate,
): readonly string[] {
  const list = rulebook.codeLists.find(({ key }) => key === codes)?.codes ?? [];
  return [...(options ?? []), ...list.filter((code) => validOn(code, on))].map(({ key }) => key);
}
