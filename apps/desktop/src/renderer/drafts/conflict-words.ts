import type { DraftFieldConflict } from '../../host/contract.ts';
import { statusTexts } from '../messages/status.ts';
import type { Text } from '../messages/use-text.ts';

/** What a field of a form is called; undefined where the form does not know it. */
export type FieldName = (path: readonly string[]) => string | undefined;

/** How a form shows a value of a field of its; undefined where it does not know it. */
export type FieldValue = (path: readonly string[], value: unknown) => string | undefined;

/** The field's name as the worker knows it: the form's own word, or the common one for a field of that kind. */
export function fieldName({ path }: DraftFieldConflict, own: FieldName | undefined, text: Text): string {
  const last = path.at(-1);
  if (last === undefined) return text('draft.field.whole');
  const common = `draft.field.${last}`;
  return own?.(path) ?? (isText(common) ? text(common) : text('draft.field', { name: last }));
}

const isText = (key: string): key is keyof typeof statusTexts & `draft.field.${string}` => key in statusTexts;

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
    return isPlain ? value.join(', ') : text('draft.rows', { count: value.length });
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
