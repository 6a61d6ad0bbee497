import { formatValue } from '@samla/case-model/form/format-value';
import type { CodeSource } from '@samla/case-model/form/codes';
import { formLines, linesText } from '../drafts/written-lines.ts';
import type { Text } from '../messages/use-text.ts';
import { formValuesSchema, type Form, type FormValues } from '@samla/case-model/definition/form';

/** What is kept of a form being filled in: its values, and the day that the worker answers for as it was written. */
export interface FormDraft {
  readonly values: FormValues;
  readonly statedOn: string;
}

/** Nothing is written. */
export const EMPTY_FORM = '';

/** A stored draft of a form; null when nothing is written, or when it cannot be read. */
export function readFormDraft(content: string): FormDraft | null {
  if (content === EMPTY_FORM) return null;
  let found: unknown;
  try {
    found = JSON.parse(content);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null || !('values' in found)) return null;
  const values = formValuesSchema.safeParse(found.values);
  if (!values.success) return null;
  const statedOn = 'statedOn' in found && typeof found.statedOn === 'string' ? found.statedOn : '';
  return { values: values.data, statedOn };
}

export function writtenFormDraft(draft: FormDraft): string {
  return JSON.stringify(draft);
}

/** A value as the form shows it: a choice by its name, an amount in kronor, rows one by one. */
export function fieldText(
  form: Form,
  codes: CodeSource,
  [root, key]: readonly string[],
  value: unknown,
  text: Text,
): string | undefined {
  if (root !== 'values' || key === undefined) return undefined;
  const isRows = form.sections.some((section) => section.repeat && section.key === key);
  if (isRows) return linesText(formLines({ [key]: value }, { form, codes }, text));
  const field = form.sections.flatMap(({ fields }) => fields).find((one) => one.key === key);
  return field && formatValue(field, value, codes);
}

/** What the form calls a field of its draft: `['values', 'summary']`. */
export function fieldLabel(form: Form, [root, key]: readonly string[]): string | undefined {
  if (root !== 'values' || key === undefined) return undefined;
  const section = form.sections.find((one) => one.key === key);
  return (
    section?.name ?? form.sections.flatMap(({ fields }) => fields).find((field) => field.key === key)?.name
  );
}
