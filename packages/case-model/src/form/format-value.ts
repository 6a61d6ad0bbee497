import type { Field } from '../definition/form.ts';
import { moneyText } from '../money.ts';
import { isBlank } from './blank.ts';
import { codeName, type CodeSource } from './codes.ts';
import { isRow } from './rows.ts';

/** A value as a Swedish text has it, for print and reading; empty when nothing stands there. */
export function formatValue(field: Field, value: unknown, codes: CodeSource): string {
  if (isBlank(value)) return '';
  switch (field.type) {
    case 'amount':
      return typeof value === 'number' ? moneyText(value) : String(value);
    case 'integer':
    case 'decimal': {
      const unit = field.unit === undefined ? '' : `\u00a0${field.unit}`;
      return `${String(value).replace('.', ',').replace('-', '\u2212')}${unit}`;
    }
    case 'boolean':
      return value === true ? 'Ja' : 'Nej';
    case 'dateTime':
      return String(value).replace('T', ' kl. ');
    case 'identityNumber':
      return hyphened(String(value), 8);
    case 'organisationNumber':
      return hyphened(String(value), 6);
    case 'choice':
      return codeName(field, String(value), codes);
    case 'choices':
      return (Array.isArray(value) ? value : [value])
        .map((key) => codeName(field, String(key), codes))
        .join(', ');
    case 'period':
      return isRow(value) ? `${text(value['from'])} – ${text(value['to']) || 'tills vidare'}` : String(value);
    case 'address':
      return isRow(value)
        ? lined([text(value['street']), `${text(value['postalCode'])} ${text(value['city'])}`])
        : '';
    case 'person':
      return isRow(value)
        ? lined([text(value['name']), hyphened(text(value['identityNumber']), 8), text(value['phone'])])
        : '';
    case 'text':
    case 'longText':
    case 'date':
    case 'phone':
    case 'email':
      return String(value);
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const lined = (parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ');

/** `YYYYMMDD-NNNN`; what is shorter stays as it is. */
function hyphened(number: string, at: number): string {
  return number.length > at ? `${number.slice(0, at)}-${number.slice(at)}` : number;
}
