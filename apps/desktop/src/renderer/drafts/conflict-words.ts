import type { DraftFieldConflict } from '../../host/contract.ts';
import { fieldLabelOf, linesText, valueLines } from './written-lines.ts';
import type { Text } from '../messages/use-text.ts';

/** What a field of a form is called; undefined where the form does not know it. */
export type FieldName = (path: readonly string[]) => string | undefined;

/** How a form shows a value of a field of its; undefined where it does not know it. */
export type FieldValue = (path: readonly string[], value: unknown) => string | undefined;

/** The field's name as the worker knows it: the form's own word, or the common one for a field of that kind. */
export function fieldName({ path }: DraftFieldConflict, own: FieldName | undefined, text: Text): string {
  const last = path.at(-1);
  if (last === undefined) return text('draft.field.whole');
  return own?.(path) ?? fieldLabelOf(last, text);
}

/** A value in words, in the form's own where it has them. */
export function valueWords(
  path: readonly string[],
  value: DraftFieldConflict['mine'],
  own: FieldValue | undefined,
  text: Text,
): string {
  const known = value === null || value === undefined ? undefined : own?.(path, value);
  if (known !== undefined) return known;
  if (typeof value === 'boolean') return text(value ? 'draft.yes' : 'draft.no');
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const isPlain = value.every((one) => typeof one === 'string');
    if (isPlain) return value.join(', ');
    const rows = text('draft.rows', { count: value.length });
    return [rows, linesText(valueLines('', value, text))].filter(Boolean).join('\n');
  }
  return typeof value === 'object' ? linesText(valueLines('', value, text)) : String(value);
}
