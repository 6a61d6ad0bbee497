import type { FormValues, Section } from '../definition/form.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a repeated section; what is no list of objects counts as none, and is told by the check of the form. */
export function rowsOf(section: Section, values: FormValues): readonly Row[] {
  const value: unknown = values[section.key];
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isRow) : [];
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
