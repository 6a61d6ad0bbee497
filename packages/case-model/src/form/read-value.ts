import type { Field } from '../definition/form.ts';
import { parseOrganisationNumber } from '../identity/organisation-number.ts';
import { parseIdentityNumber } from '../identity-number.ts';
import { plainDateSchema, timeOfDaySchema, type PlainDate } from '../time.ts';
import { isBlank } from './blank.ts';
import { optionsOf, type CodeSource } from './codes.ts';
import type { Fault } from './messages.ts';
import { isRow } from './rows.ts';

/** What reading a value asks beside the field: the code lists, the day, and how complete the form must be. */
export interface Reading {
  readonly codes: CodeSource;
  /** today in Stockholm: no field but those that say `future` may lie beyond it */
  readonly on: PlainDate;
  readonly level: 'draft' | 'decision';
}

/** The value as it is stored, or what is wrong with it. */
export type Read = { readonly value: unknown } | { readonly fault: Fault };

const read = (value: unknown): Read => ({ value });
const wrong = (fault: Fault): Read => ({ fault });

/** Reads one value that is there (not blank) by its field's type. A draft may be half filled in, never of another type. */
export function readValue(field: Field, value: unknown, reading: Reading): Read {
  switch (field.type) {
    case 'text':
    case 'longText':
      return text(value, field.maxLength);
    case 'identityNumber':
      return identityNumber(value, reading.on);
    case 'organisationNumber':
      return organisationNumber(value);
    case 'amount':
    case 'integer':
      return number(field, value, 0);
    case 'decimal':
      return number(field, value, 2);
    case 'boolean':
      return typeof value === 'boolean' ? read(value) : wrong('type');
    case 'date':
      return date(value, field.future, reading.on);
    case 'dateTime':
      return dateTime(value, field.future, reading.on);
    case 'period':
      return period(value, field.openEnded, reading.level);
    case 'address':
      return address(value, reading.level);
    case 'choice':
      return choice(field, value, reading);
    case 'choices':
      return choices(field, value, reading);
    case 'person':
      return person(value, reading);
    case 'phone':
      return phone(value);
    case 'email':
      return email(value);
  }
}

function text(value: unknown, maxLength: number): Read {
  if (typeof value !== 'string') return wrong('type');
  // two things that no keyboard makes and no database keeps
  const clean = value.replaceAll('\0', '').toWellFormed().trim();
  return clean.length > maxLength ? wrong('tooLong') : read(clean);
}

function identityNumber(value: unknown, on: PlainDate): Read {
  if (typeof value !== 'string') return wrong('type');
  const known = parseIdentityNumber(value, on);
  if (!known || known.kind === 'unreadable') return wrong('format');
  return known.valid ? read(known.number) : wrong('checkDigit');
}

function organisationNumber(value: unknown): Read {
  if (typeof value !== 'string') return wrong('type');
  const known = parseOrganisationNumber(value);
  if (!known) return wrong('format');
  return known.valid ? read(known.number) : wrong('checkDigit');
}

function number(field: Extract<Field, { min: number }>, value: unknown, decimals: number): Read {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('type');
  const scale = 10 ** decimals;
  if (Math.abs(value * scale - Math.round(value * scale)) > 1e-6)
    return wrong(decimals === 0 ? 'type' : 'decimals');
  if (value < field.min) return wrong('tooSmall');
  if (value > field.max) return wrong('tooBig');
  return read(Math.round(value * scale) / scale);
}

function date(value: unknown, future: boolean, on: PlainDate): Read {
  const known = plainDateSchema.safeParse(value);
  if (!known.success) return wrong('type');
  return !future && known.data > on ? wrong('future') : read(known.data);
}

function dateTime(value: unknown, future: boolean, on: PlainDate): Read {
  if (typeof value !== 'string') return wrong('type');
  const [day, time, ...rest] = value.split(/[T ]/);
  const at = timeOfDaySchema.safeParse(time);
  if (rest.length > 0 || !at.success) return wrong('type');
  const known = date(day, future, on);
  return 'fault' in known ? known : read(`${String(known.value)}T${at.data}`);
}

function period(value: unknown, openEnded: boolean, level: Reading['level']): Read {
  if (!isRow(value)) return wrong('type');
  const days = [value['from'], value['to']].map((day) =>
    isBlank(day) ? null : plainDateSchema.safeParse(day),
  );
  if (days.some((day) => day?.success === false)) return wrong('type');
  const [from = null, to = null] = days.map((day) => day?.data ?? null);
  if (from !== null && to !== null && to < from) return wrong('order');
  if (level === 'draft') return read({ from, to });
  if (from === null) return wrong('incomplete');
  return to === null && !openEnded ? wrong('noEnd') : read({ from, to });
}

function address(value: unknown, level: Reading['level']): Read {
  const parts = textParts(value, ['street', 'postalCode', 'city']);
  if (!parts) return wrong('type');
  const { street = '', postalCode = '', city = '' } = parts;
  if (postalCode !== '' && !/^\d{3} ?\d{2}$/.test(postalCode)) return wrong('format');
  if (level === 'decision' && (street === '' || postalCode === '' || city === '')) return wrong('incomplete');
  return read({ street, postalCode: postalCode.replace(/^(\d{3}) ?(\d{2})$/, '$1 $2'), city });
}

function choice(field: Extract<Field, { type: 'choice' }>, value: unknown, { codes, on }: Reading): Read {
  if (typeof value !== 'string') return wrong('type');
  return optionsOf(field, codes, on).some(({ key }) => key === value) ? read(value) : wrong('unknownCode');
}

function choices(field: Extract<Field, { type: 'choices' }>, value: unknown, { codes, on }: Reading): Read {
  if (!Array.isArray(value) || !value.every((key) => typeof key === 'string')) return wrong('type');
  const known = new Set(optionsOf(field, codes, on).map(({ key }) => key));
  if (!value.every((key) => known.has(key))) return wrong('unknownCode');
  return new Set(value).size < value.length ? wrong('twice') : read(value);
}

function person(value: unknown, { on, level }: Reading): Read {
  const parts = textParts(value, ['name', 'identityNumber', 'phone']);
  if (!parts) return wrong('type');
  const { name = '', identityNumber: number = '', phone: telephone = '' } = parts;
  if (name === '' && level === 'decision') return wrong('incomplete');
  if (number === '') return read({ name, identityNumber: '', phone: telephone });
  const known = identityNumber(number, on);
  return 'fault' in known ? known : read({ name, identityNumber: known.value, phone: telephone });
}

function phone(value: unknown): Read {
  if (typeof value !== 'string') return wrong('type');
  const clean = value.trim();
  const digits = clean.replace(/\D/g, '').length;
  return /^\+?[\d\s()/-]+$/.test(clean) && digits >= 5 && digits <= 15 ? read(clean) : wrong('format');
}

function email(value: unknown): Read {
  if (typeof value !== 'string') return wrong('type');
  const clean = value.trim();
  return clean.length <= 200 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(clean) ? read(clean) : wrong('format');
}

/** The named texts of an object, trimmed; null when it is no such object or holds anything else. */
function textParts(value: unknown, keys: readonly string[]): Readonly<Record<string, string>> | null {
  if (!isRow(value)) return null;
  const parts: Record<string, string> = {};
  for (const [key, part] of Object.entries(value)) {
    if (part === null || part === undefined) continue;
    if (!keys.includes(key) || typeof part !== 'string' || part.length > 300) return null;
    parts[key] = part.replaceAll('\0', '').toWellFormed().trim();
  }
  return parts;
}
