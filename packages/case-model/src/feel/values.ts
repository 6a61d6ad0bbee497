import type { FeelType } from './types.ts';

/** A value at run time: dates as text, durations as numbers of days or months; null is unknown. */
export type FeelValue =
  boolean | number | string | null | readonly FeelValue[] | { readonly [key: string]: unknown };

const dateForm = /^(\d{4})-(\d\d)-(\d\d)$/;
const dateTimeForm = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a text is a calendar date that exists. */
export function isDate(text: string): boolean {
  const parts = dateForm.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

/** Whether a text is `YYYY-MM-DDTHH:MM` of a date that exists. */
export function isDateTime(text: string): boolean {
  const parts = dateTimeForm.exec(text);
  return parts !== null && isDate(parts[1] ?? '');
}

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
    case 'any':
    case 'null':
      return null;
  }
}

/** A field of a context; of an unknown context it is unknown. */
export function fieldOf(context: FeelValue, name: string, type: FeelType): FeelValue {
  if (typeof context !== 'object' || context === null || Array.isArray(context)) return null;
  const fields = context as Readonly<Record<string, unknown>>;
  return typed(type, Object.hasOwn(fields, name) ? fields[name] : undefined);
}
