import type { CasePath, PersonPath, WorkerPath } from '../definition/prefill.ts';
import type { Field, Form, FormValues } from '../definition/form.ts';
import { isBlank } from './blank.ts';
import { isRow } from './rows.ts';

/** What a form can be filled with by itself; a part that is not known is left out. */
export interface PrefillSources {
  readonly person: { readonly [Path in PersonPath]?: unknown };
  readonly case: { readonly [Path in CasePath]?: unknown };
  readonly worker: { readonly [Path in WorkerPath]?: unknown };
  /** the latest submission of each form of this case, by form key */
  readonly forms: Readonly<Record<string, FormValues>>;
  /** of the person's latest case of the same type */
  readonly previousForms: Readonly<Record<string, FormValues>>;
}

/** Where a value came from, kept beside the value and never inside it. */
export interface Provenance {
  readonly source: NonNullable<Field['prefill']>['source'];
  readonly path: string;
  readonly original: unknown;
}

export interface Prefilled {
  readonly values: FormValues;
  /** by field path; of a repeated section `SECTION.ROW.FIELD` */
  readonly provenance: Readonly<Record<string, Provenance>>;
}

/** Fills a new form with what is known already, so that nothing is entered twice. */
export function prefillForm(form: Form, sources: PrefillSources): Prefilled {
  const values: Record<string, unknown> = {};
  const provenance: Record<string, Provenance> = {};
  for (const section of form.sections) {
    if (section.repeat) {
      const rows = prefillRows(section.fields, sources);
      if (rows.length > 0) values[section.key] = rows;
      for (const [at, row] of rows.entries()) {
        for (const field of section.fields)
          note(provenance, `${section.key}.${at}.${field.key}`, field, row[field.key]);
      }
      continue;
    }
    for (const field of section.fields) {
      const value = valueFor(field, sources);
      if (isBlank(value)) continue;
      values[field.key] = value;
      note(provenance, field.key, field, value);
    }
  }
  return { values: values as FormValues, provenance };
}

function note(
  provenance: Record<string, Provenance>,
  path: string,
  { prefill }: Field,
  value: unknown,
): void {
  if (prefill && !isBlank(value)) provenance[path] = { ...prefill, original: value };
}

function valueFor({ prefill }: Field, sources: PrefillSources): unknown {
  if (!prefill) return undefined;
  switch (prefill.source) {
    case 'person':
      return sources.person[prefill.path as PersonPath];
    case 'case':
      return sources.case[prefill.path as CasePath];
    case 'worker':
      return sources.worker[prefill.path as WorkerPath];
    case 'form':
      return fieldOf(sources.forms, prefill.path);
    case 'previousCase':
      return fieldOf(sources.previousForms, prefill.path);
  }
}

function fieldOf(forms: PrefillSources['forms'], path: string): unknown {
  const [form = '', field = ''] = path.split('.');
  return forms[form]?.[field];
}

/** The rows of another form's repeated section, field by field; as many as the longest of them. */
function prefillRows(fields: readonly Field[], sources: PrefillSources): Record<string, unknown>[] {
  const columns = fields.flatMap(({ key, prefill }) => {
    if (prefill?.source !== 'form' && prefill?.source !== 'previousCase') return [];
    const forms = prefill.source === 'form' ? sources.forms : sources.previousForms;
    const [form = '', from = ''] = prefill.path.split('.');
    return [{ key, values: columnOf(forms[form], from) }];
  });
  const count = Math.max(0, ...columns.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(
      columns.flatMap(({ key, values }) => (isBlank(values[at]) ? [] : [[key, values[at]] as const])),
    ),
  );
}

/** The values of a field over the rows of whichever list of the form holds it. */
function columnOf(values: FormValues | undefined, field: string): unknown[] {
  for (const value of Object.values(values ?? {})) {
    if (!Array.isArray(value)) continue;
    const rows: readonly unknown[] = value;
    const objects = rows.filter(isRow);
    if (objects.some((row) => field in row)) return objects.map((row) => row[field]);
  }
  return [];
}
