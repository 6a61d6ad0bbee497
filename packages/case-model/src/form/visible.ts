import type { Field, Form, FormValues, Section } from '../definition/form.ts';
import { evaluateFeel } from '../feel/compile.ts';
import { formScope } from '../feel/scope.ts';
import { rowsOf, type Row } from './rows.ts';

/** What a form shows and decides by, once its conditions and derived values are reckoned. */
export interface Filled {
  /** what is visible, with derived values filled in; the rest is left out */
  readonly values: FormValues;
  /** whether a field is to be filled in now; `row` of a repeated section from 0 */
  shows(section: Section, field: Field, row: number | null): boolean;
  showsSection(section: Section): boolean;
}

/**
 * Reckons conditions (`showWhen`) and derived values (`derive`) until nothing changes. A hidden field has no value for
 * the others. A condition whose values are unknown hides.
 */
export function fillForm(form: Form, given: FormValues): Filled {
  let values = given;
  // each round settles at least one more field; definitions whose expressions read in a ring are refused when loaded
  const rounds = form.sections.reduce((sum, { fields }) => sum + fields.length, 0) + 1;
  for (let round = 0; round < rounds; round++) {
    const next = settle(form, given, values);
    if (JSON.stringify(next) === JSON.stringify(values)) break;
    values = next;
  }
  const settled = values;
  const showsSection = (section: Section) => holds(form, section, null, settled, section.showWhen);
  return {
    values: settled,
    showsSection,
    shows(section, field, row) {
      if (!showsSection(section)) return false;
      const own = row === null ? null : (rowsOf(section, settled)[row] ?? {});
      return holds(form, section, own, settled, field.showWhen);
    },
  };
}

/** What is visible and derived by what was so far. Given values come back when their condition is true again. */
function settle(form: Form, given: FormValues, so_far: FormValues): FormValues {
  const next: Record<string, unknown> = {};
  for (const section of form.sections) {
    if (!holds(form, section, null, so_far, section.showWhen)) continue;
    if (!section.repeat) {
      Object.assign(next, settleRow(form, section, null, given, so_far));
      continue;
    }
    const rows = rowsOf(section, given).map((row, at) =>
      settleRow(form, section, rowsOf(section, so_far)[at] ?? row, row, so_far),
    );
    if (rows.length > 0) next[section.key] = rows;
  }
  return next as FormValues;
}

function settleRow(form: Form, section: Section, own: Row | null, given: Row, so_far: FormValues): Row {
  const row: Record<string, unknown> = {};
  for (const field of section.fields) {
    if (!holds(form, section, own, so_far, field.showWhen)) continue;
    const value =
      field.derive === undefined ? given[field.key] : evaluate(form, section, own, so_far, field.derive);
    if (value !== undefined && value !== null) row[field.key] = value;
  }
  return row;
}

function holds(
  form: Form,
  section: Section,
  own: Row | null,
  values: FormValues,
  condition: string | undefined,
): boolean {
  return condition === undefined || evaluate(form, section, own, values, condition) === true;
}

function evaluate(
  form: Form,
  section: Section,
  own: Row | null,
  values: FormValues,
  expression: string,
): unknown {
  const scope = formScope(form, own === null ? undefined : section.key);
  return evaluateFeel(expression, scope, own === null ? values : { ...values, ...own });
}
