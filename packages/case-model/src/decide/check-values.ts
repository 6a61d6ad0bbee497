import type { Field, Form, FormValues, Section } from '../definition/form.ts';
import type { LawKey } from '../definition/keys.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import { evaluateFeel } from '../feel/compile.ts';
import { formScope } from '../feel/scope.ts';
import type { PlainDate } from '../time.ts';
import { isEmpty, wrongIn } from './value-shape.ts';

type Value = FormValues[string];

/** One thing that is wrong: where, as `FIELD` or `SECTION.ROW.FIELD` with rows from 0, and what to do. */
export interface Finding {
  readonly path: string;
  readonly message: string;
  /** something is left out, rather than wrong */
  readonly missing: boolean;
  readonly law: LawKey | null;
}

export interface Checked {
  /** what is stored: no value of a field that does not show, and derived values as they follow from the others */
  readonly values: FormValues;
  /** in the form's order */
  readonly findings: readonly Finding[];
}

/**
 * Checks what stands in a form. A draft may leave out what is needed first at a decision; all that stands in it must be
 * well formed. Pure: workspace and API say the same.
 * @param on the day that the form tells of
 */
export function checkValues(
  form: Form,
  given: FormValues,
  level: 'draft' | 'decision',
  rulebook: Rulebook,
  on: PlainDate,
): Checked {
  const values = shownValues(form, given);
  const findings = form.sections.flatMap((section) => {
    if (!isShown(form, section.showWhen, values)) return [];
    if (!section.repeat) return fieldFindings(section, values, '');
    return repeatFindings(section, values[section.key]);
  });
  findings.push(...unknownKeys(form, given));
  for (const { that, message, field, level: from, law } of form.checks) {
    if (from === 'decision' && level === 'draft') continue;
    // what is wrong in itself is told there; a rule over several fields then says no more
    if (findings.some(({ path }) => path === field) || evaluateFeel(that, formScope(form), values) !== false)
      continue;
    findings.push({ path: field, message, missing: false, law: law ?? null });
  }
  return { values, findings: findings.toSorted((a, b) => placeOf(form, a.path) - placeOf(form, b.path)) };

  function repeatFindings(section: Section, stood: Value | undefined): Finding[] {
    const rows = Array.isArray(stood) ? stood : [];
    const { min = 0, max = 0, item = '' } = section.repeat ?? {};
    const found = rows.flatMap((row, at) => {
      const prefix = `${section.key}.${at}.`;
      return isRow(row)
        ? fieldFindings(section, { ...values, ...row }, prefix, row)
        : [
            {
              path: `${section.key}.${at}`,
              message: `Fyll i ${item.toLowerCase()}.`,
              missing: false,
              law: null,
            },
          ];
    });
    const here = { path: section.key, law: section.law[0] ?? null };
    if (level === 'decision' && rows.length < min) {
      found.push({ ...here, message: `Lägg till minst ${min}: ${item.toLowerCase()}.`, missing: true });
    }
    if (rows.length > max || (stood !== undefined && !Array.isArray(stood))) {
      found.push({ ...here, message: `Det får finnas högst ${max}: ${item.toLowerCase()}.`, missing: false });
    }
    return found;
  }

  function fieldFindings(
    section: Section,
    scope: FormValues,
    prefix: string,
    row: FormValues = scope,
  ): Finding[] {
    return section.fields.flatMap((field): Finding[] => {
      if (field.derive !== undefined) return [];
      if (!isShown(form, field.showWhen, scope, section.repeat && section.key)) return [];
      const here = { path: `${prefix}${field.key}`, law: field.law[0] ?? null };
      const value = row[field.key];
      if (value === undefined || isEmpty(value)) {
        if (!isAsked(field, level)) return [];
        return [{ ...here, message: `Fyll i ”${field.name}”.`, missing: true }];
      }
      const wrong = wrongIn(field, value, rulebook, on);
      return wrong === null ? [] : [{ ...here, message: wrong, missing: false }];
    });
  }
}

function isAsked({ required }: Field, level: 'draft' | 'decision'): boolean {
  return required === 'always' || (required === 'beforeDecision' && level === 'decision');
}

function isShown(form: Form, showWhen: string | undefined, values: FormValues, section?: string): boolean {
  return showWhen === undefined || evaluateFeel(showWhen, formScope(form, section), values) === true;
}

/** Hiding one field may hide another, and a derived value may show one: gone through until nothing changes. */
function shownValues(form: Form, given: FormValues): FormValues {
  let values = given;
  // each round settles at least one field, so it ends; the bound is for a definition whose fields chase each other
  for (let round = 0; round < 20; round++) {
    const next = oneRound(form, values);
    if (JSON.stringify(next) === JSON.stringify(values)) break;
    values = next;
  }
  return values;
}

function oneRound(form: Form, values: FormValues): FormValues {
  const next: FormValues = {};
  for (const section of form.sections) {
    if (!isShown(form, section.showWhen, values)) continue;
    if (!section.repeat) {
      Object.assign(next, shownFields(form, section, values, values));
      continue;
    }
    const rows = values[section.key];
    if (rows === undefined) continue;
    next[section.key] = Array.isArray(rows)
      ? rows.map((row): Value => (isRow(row) ? shownFields(form, section, { ...values, ...row }, row) : row))
      : rows;
  }
  return next;
}

function shownFields(form: Form, section: Section, scope: FormValues, row: FormValues): FormValues {
  const inRow = section.repeat && section.key;
  const shown: FormValues = {};
  for (const { key, showWhen, derive } of section.fields) {
    if (!isShown(form, showWhen, scope, inRow)) continue;
    const value = derive === undefined ? row[key] : evaluateFeel(derive, formScope(form, inRow), scope);
    if (value !== undefined && value !== null) shown[key] = value as Value;
  }
  return shown;
}

function unknownKeys({ sections }: Form, given: FormValues): Finding[] {
  const known = new Set<string>();
  const found: Finding[] = [];
  const tell = (path: string) =>
    found.push({
      path,
      message: 'Formuläret har inget sådant fält. Uppdatera med F5.',
      missing: false,
      law: null,
    });
  for (const { key, fields, repeat } of sections) {
    if (!repeat) for (const field of fields) known.add(field.key);
    else known.add(key);
    const rows = repeat ? given[key] : undefined;
    if (!Array.isArray(rows)) continue;
    const inRow = new Set<string>(fields.map((field) => field.key));
    for (const [at, row] of rows.entries()) {
      for (const name of isRow(row) ? Object.keys(row) : [])
        if (!inRow.has(name)) tell(`${key}.${at}.${name}`);
    }
  }
  for (const name of Object.keys(given)) if (!known.has(name)) tell(name);
  return found;
}

function isRow(value: Value): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The order in which a form is read: by section, by row, by field; what it does not have comes last. */
function placeOf({ sections }: Form, path: string): number {
  const [head = '', row = '0', field = ''] = path.split('.');
  for (const [index, section] of sections.entries()) {
    const place = (key: string) => section.fields.findIndex((one) => one.key === key);
    if (section.repeat && section.key === head) {
      return index * 1e6 + (path === head ? 0 : (Number(row) + 1) * 1e3 + place(field));
    }
    if (!section.repeat && place(head) >= 0) return index * 1e6 + place(head);
  }
  return Number.MAX_SAFE_INTEGER;
}
