import type { Classification, Field, FieldType, Form } from '../definition/form.ts';

/** One field for those who answer for the form. */
export interface FieldEntry {
  readonly form: string;
  readonly section: string;
  readonly path: string;
  readonly name: string;
  readonly type: FieldType;
  readonly required: Field['required'];
  readonly classification: Classification;
  readonly law: readonly string[];
  readonly from: string | null;
  /** where else its value goes: what it names itself, and the forms that are filled from it */
  readonly goesTo: readonly string[];
  readonly statistics: readonly string[];
}

/** Every field of a form, in its order. */
export function fieldInventory(form: Form, others: readonly Form[] = []): FieldEntry[] {
  return form.sections.flatMap(({ key, name, repeat, fields }) =>
    fields.map((field) => ({
      form: form.key,
      section: name,
      path: repeat ? `${key}.${field.key}` : field.key,
      name: field.name,
      type: field.type,
      required: field.required,
      classification: field.classification ?? form.classification,
      law: field.law,
      from: field.prefill ? `${field.prefill.source}.${field.prefill.path}` : null,
      goesTo: goesTo(form, field, others),
      statistics: field.statistics,
    })),
  );
}

/** Where else the value of a field goes, each place once: `FORM.FIELD`, or in words. */
export function goesTo(form: Form, field: Field, others: readonly Form[]): string[] {
  const path = `${form.key}.${field.key}`;
  const taken = others.flatMap((other) =>
    other.sections.flatMap(({ fields }) =>
      fields.flatMap(({ key, prefill }) =>
        prefill?.source === 'form' && prefill.path === path ? `${other.key}.${key}` : [],
      ),
    ),
  );
  return [...new Set([...field.reuse, ...taken])];
}
