import type { FeelType } from './types.ts';

/** A value at run time: dates as text, durations as numbers of days or months; null is unknown. */
export type FeelValue =
  boolean | number | string | null | readonly FeelValue[] | { readonly [key: string]: unknown };

const dateForm = /^([12]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const timeForm = /^T([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a text is a calendar date that exists, of the years 1000–2999. */
export function isDate(text: string): boolean {
  const [, year, month, day] = dateForm.exec(text) ?? [];
  // day 0 of the next month is the last of this one
  return day !== undefined && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** Whether a text is `YYYY-MM-DDTHH:MM` of a date that exists. */
export const isDateTime = (text: string): boolean =>
  isDate(text.slice(0, 10)) && timeForm.test(text.slice(10));

/**
 * A value as its type has it. What is missing, empty or half written (a form is checked while someone types) is unknown.
 */
export function typed(type: FeelType, value: unknown): FeelValue {
  switch (type.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'number':
    case 'days':
    case 'months':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'string':
    case 'choice':
      return typeof value === 'string' && value !== '' ? value : null;
    case 'date':
      return typeof value === 'string' && isDate(value) ? value : null;
    case 'dateTime':
      return typeof value === 'string' && isDateTime(value) ? value : null;
    case 'list':
      if (Array.isArray(value)) return (value as unknown[]).map((item) => typed(type.of, item));
      return type.given && (value === undefined || value === null) ? [] : null;
    case 'context':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as FeelValue)
        : null;
    default:
      return null;
  }
}

/** A field of a context; of an unknown context it is unknown. */
export function fieldOf(context: FeelValue, name: string, type: FeelType): FeelValue {
  if (typeof context !== 'object' || context === null || Array.isArray(context)) return null;
  const fields = context as Readonly<Record<string, unknown>>;
  return typed(type, Object.hasOwn(fields, name) ? fields[name] : undefined);
}
