import type { Field, Form, FormValues, Section } from '../definition/form.ts';
import { evaluateFeel } from '../feel/compile.ts';
import { formScope } from '../feel/scope.ts';
import type { PlainDate } from '../time.ts';
import { isBlank } from './blank.ts';
import type { CodeSource } from './codes.ts';
import { messageOf } from './messages.ts';
import { readValue, type Reading } from './read-value.ts';
import { isRow, rowsOf } from './rows.ts';
import { fillForm, type Filled } from './visible.ts';

/** What is wrong at a place: `FIELD`, or `SECTION.ROW.FIELD` with rows from 0. */
export interface FormFinding {
  readonly path: string;
  /** Swedish: what is wrong and what to do */
  readonly message: string;
}

export interface CheckedForm {
  /** what may be stored: as each field's type has it, derived values filled in, what is hidden left out */
  readonly values: FormValues;
  /** in the order of the form; empty when it may be handed in */
  readonly findings: readonly FormFinding[];
}

/**
 * Checks a form at one of its two levels: a draft saves anything well typed; a decision asks for all that is required
 * and that every check between fields holds. Pure.
 * @param on today in Stockholm
 */
export function checkForm(
  form: Form,
  given: FormValues,
  level: 'draft' | 'decision',
  codes: CodeSource,
  on: PlainDate,
): CheckedForm {
  const filled = fillForm(form, given);
  const reading: Reading = { codes, on, level };
  const findings: FormFinding[] = [...strangers(form, given)];
  const values: Record<string, unknown> = {};
  for (const section of form.sections) {
    if (!filled.showsSection(section)) continue;
    if (section.repeat) {
      const rows = checkRows(section, filled, given, reading, findings);
      if (rows.length > 0) values[section.key] = rows;
    } else {
      Object.assign(values, checkFields(section, filled, filled.values, null, reading, findings));
    }
  }
  const checked = values as FormValues;
  const broken = checksOf(form, checked, level, findings);
  return { values: checked, findings: inOrder(form, [...findings, ...broken]) };
}

/** What no field of the form has a place for: it must not be dropped silently. */
function strangers(form: Form, given: FormValues): FormFinding[] {
  const known = new Set<string>();
  for (const { key, repeat, fields } of form.sections) {
    if (repeat) known.add(key);
    else for (const field of fields) known.add(field.key);
  }
  const top = Object.keys(given).filter((key) => !known.has(key));
  const inRows = form.sections.flatMap((section) => {
    if (!section.repeat) return [];
    const fields = new Set<string>(section.fields.map(({ key }) => key));
    return rowsOf(section, given).flatMap((row, at) =>
      Object.keys(row).flatMap((key) => (fields.has(key) ? [] : `${section.key}.${at}.${key}`)),
    );
  });
  return [...top, ...inRows].map((path) => ({
    path,
    message: 'Uppgiften har ingen plats i formuläret. Uppdatera med F5 och fyll i igen.',
  }));
}

function checkRows(
  section: Section,
  filled: Filled,
  given: FormValues,
  reading: Reading,
  findings: FormFinding[],
): unknown[] {
  const { repeat, key } = section;
  const value: unknown = given[key];
  if (!isBlank(value) && !(Array.isArray(value) && value.every(isRow))) {
    findings.push({ path: key, message: `”${section.name}” ska vara en lista. Fyll i avsnittet igen.` });
    return [];
  }
  const rows = rowsOf(section, filled.values);
  const item = repeat?.item.toLocaleLowerCase('sv') ?? '';
  if (repeat && rows.length > repeat.max) {
    findings.push({ path: key, message: `Ta bort några: högst ${repeat.max} får anges här (${item}).` });
  }
  if (repeat && reading.level === 'decision' && rows.length < repeat.min) {
    findings.push({ path: key, message: `Lägg till: minst ${repeat.min} ska anges här (${item}).` });
  }
  return rows.map((row, at) => checkFields(section, filled, row, at, reading, findings));
}

function checkFields(
  section: Section,
  filled: Filled,
  given: Readonly<Record<string, unknown>>,
  row: number | null,
  reading: Reading,
  findings: FormFinding[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of section.fields) {
    if (!filled.shows(section, field, row)) continue;
    const path = row === null ? field.key : `${section.key}.${row}.${field.key}`;
    const value = given[field.key];
    if (isBlank(value)) {
      if (isRequired(field, reading.level)) findings.push({ path, message: messageOf(field, 'missing') });
      continue;
    }
    const result = readValue(field, value, reading);
    if ('fault' in result) findings.push({ path, message: messageOf(field, result.fault) });
    else values[field.key] = result.value;
  }
  return values;
}

/** A value that is derived is never asked for: what it is derived from is. */
function isRequired({ required, derive }: Field, level: Reading['level']): boolean {
  return (
    derive === undefined && (required === 'always' || (required === 'beforeDecision' && level === 'decision'))
  );
}

/** The checks between fields; one whose values are unknown, or are told already, says nothing. */
function checksOf(
  form: Form,
  values: FormValues,
  level: Reading['level'],
  findings: readonly FormFinding[],
): FormFinding[] {
  return form.checks.flatMap(({ that, message, field, level: atLevel }) => {
    if (atLevel === 'decision' && level === 'draft') return [];
    const section = form.sections.find(
      ({ repeat, fields }) => repeat && fields.some(({ key }) => key === field),
    );
    const fails = (scope: FormValues) => evaluateFeel(that, formScope(form, section?.key), scope) === false;
    const paths = section
      ? rowsOf(section, values).flatMap((row, at) =>
          fails({ ...values, ...row } as FormValues) ? `${section.key}.${at}.${field}` : [],
        )
      : fails(values)
        ? [field]
        : [];
    return paths
      .filter((path) => !findings.some((found) => found.path === path))
      .map((path) => ({ path, message }));
  });
}

/** In the order that the form is read in; what has no place comes first. */
function inOrder(form: Form, findings: readonly FormFinding[]): FormFinding[] {
  const places = new Map<string, number>();
  for (const { key, fields } of form.sections) {
    places.set(key, places.size);
    for (const field of fields) places.set(field.key, places.size);
  }
  const place = ({ path }: FormFinding): readonly [number, number, number] => {
    const [head = '', row, key] = path.split('.');
    if (row === undefined || key === undefined) return [places.get(head) ?? -1, -1, -1];
    return [places.get(head) ?? -1, Number(row), places.get(key) ?? -1];
  };
  return findings
    .map((finding) => ({ finding, at: place(finding) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2])
    .map(({ finding }) => finding);
}
