import type { Field, Form, FormValues, Section } from '@samla/case-model/definition/form';
import { isBlank } from '@samla/case-model/form/blank';
import { rowsOf } from '@samla/case-model/form/rows';
import type { Filled } from '@samla/case-model/form/visible';

/** Any value that can stand in a form; `null` when it is emptied. */
export type Value = FormValues[string];

/** The path of a field: `FIELD`, or `SECTION.ROW.FIELD` with rows from 0. */
export function pathOf(section: Section, field: Field, row: number | null): string {
  return row === null ? field.key : `${section.key}.${row}.${field.key}`;
}

/** What stands at a path. */
export function valueAt(values: FormValues, path: string): Value | undefined {
  const [head = '', row, key] = path.split('.');
  if (row === undefined || key === undefined) return values[head];
  const rows = values[head];
  const found = Array.isArray(rows) ? rows[Number(row)] : undefined;
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found[key] : undefined;
}

function put(values: FormValues, key: string, value: Value): FormValues {
  if (!isBlank(value)) return { ...values, [key]: value };
  return Object.fromEntries(Object.entries(values).filter(([one]) => one !== key));
}

/** The values with another one at a path; an emptied one is left out. */
export function withValue(values: FormValues, path: string, value: Value): FormValues {
  const [head = '', row, key] = path.split('.');
  if (row === undefined || key === undefined) return put(values, head, value);
  const rows = values[head];
  if (!Array.isArray(rows)) return values;
  const next = rows.map((one, at) => (at === Number(row) ? put(one as FormValues, key, value) : one));
  return { ...values, [head]: next };
}

/** The values with one more, empty row in a repeated section. */
export function withRow(values: FormValues, section: Section): FormValues {
  return { ...values, [section.key]: [...(rowsOf(section, values) as Value[]), {}] };
}

/** The values without a row of a repeated section. */
export function withoutRow(values: FormValues, section: Section, row: number): FormValues {
  const rows = (rowsOf(section, values) as Value[]).filter((_, at) => at !== row);
  return put(values, section.key, rows);
}

/** The names of the fields that are filled in and not shown: a hidden answer stays in the draft and is never handed in. */
export function hiddenAnswers(form: Form, values: FormValues, filled: Filled): string[] {
  const names = form.sections.flatMap((section) => {
    const hidden = (row: number | null) =>
      section.fields
        .filter((field) => field.derive === undefined && !filled.shows(section, field, row))
        .filter((field) => !isBlank(valueAt(values, pathOf(section, field, row))))
        .map(({ name }) => name);
    return section.repeat ? rowsOf(section, values).flatMap((_, row) => hidden(row)) : hidden(null);
  });
  return [...new Set(names)];
}
