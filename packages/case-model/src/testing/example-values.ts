import { Temporal } from 'temporal-polyfill';
import type { Field, Form, FormValues, Section } from '../definition/form.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import { evaluateFeel } from '../feel/compile.ts';
import { formScope } from '../feel/scope.ts';
import type { PlainDate } from '../time.ts';
import type { Random } from './random.ts';

type Value = FormValues[string];

interface Source {
  readonly rulebook: Rulebook;
  readonly on: PlainDate;
  readonly random: Random;
  /** every number the least that it may be, for sums that must agree */
  readonly plain: boolean;
}

/**
 * Valid values of a form, chosen anew by `random`: whatever it asks for before a decision, and some of what it does
 * not. Invented persons only.
 * @throws RangeError when no try satisfies the form's own checks
 */
export function exampleValues(form: Form, rulebook: Rulebook, on: PlainDate, random: Random): FormValues {
  for (let attempt = 0; attempt < 200; attempt++) {
    const values = fill(form, { rulebook, on, random, plain: attempt % 4 === 3 });
    const passes = form.checks.every(({ that }) => evaluateFeel(that, formScope(form), values) !== false);
    if (passes) return values;
  }
  throw new RangeError(`no values satisfy the checks of ${form.key}`);
}

/** Fields show and hide each other, so the form is gone through until nothing is added. */
function fill(form: Form, source: Source): FormValues {
  const wanted = new Set(
    form.sections.flatMap((section) => section.fields.filter((field) => isWanted(field, source.random))),
  );
  const values: FormValues = {};
  const shown = (expression: string | undefined, section?: Section, row?: FormValues) =>
    expression === undefined ||
    evaluateFeel(expression, formScope(form, section?.key), { ...values, ...row }) === true;
  const fillRow = (section: Section, row: FormValues) => {
    for (const field of section.fields) {
      const { key, showWhen, derive } = field;
      if (derive !== undefined) {
        const value = evaluateFeel(derive, formScope(form, section.key), { ...values, ...row });
        if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
          row[key] = value;
      } else if (!shown(showWhen, section.repeat && section, row)) drop(row, key);
      else if (wanted.has(field)) row[key] ??= valueOf(field, source);
    }
  };
  for (let round = 0; round < 4; round++) {
    for (const section of form.sections) {
      if (!shown(section.showWhen)) {
        for (const { key } of [section, ...section.fields]) drop(values, key);
        continue;
      }
      if (!section.repeat) {
        fillRow(section, values);
        continue;
      }
      const { min, max } = section.repeat;
      const rows = (values[section.key] ??= rowsOf(Math.min(max, min + source.random(2)))) as FormValues[];
      for (const row of rows) fillRow(section, row);
      if (rows.length === 0) drop(values, section.key);
    }
  }
  return values;
}

const drop = (values: FormValues, key: string) => Reflect.deleteProperty(values, key);
const rowsOf = (count: number): Value => Array.from({ length: count }, () => ({}));

function isWanted({ required }: Field, random: Random): boolean {
  return required !== 'never' || random(2) === 0;
}

function valueOf(field: Field, { rulebook, on, random, plain }: Source): Value {
  switch (field.type) {
    case 'text':
    case 'longText':
      return 'Prov';
    case 'identityNumber':
      return '196101019807';
    case 'organisationNumber':
      return '9999999999';
    case 'amount':
    case 'integer':
    case 'decimal':
      return plain ? field.min : Math.max(field.min, Math.min(field.max, random(30)));
    case 'boolean':
      return random(2) === 0;
    case 'date':
      return field.future ? daysFrom(on, 1 + random(60)) : daysFrom(on, -random(3));
    case 'dateTime':
      return `${on}T08:00`;
    case 'period':
      return { from: on, to: field.openEnded && random(2) === 0 ? null : on };
    case 'address':
      return { street: 'Provgatan 1', postalCode: '12345', city: 'Provstad' };
    case 'choice':
      return pick(codesOf(field, rulebook), random);
    case 'choices':
      return [pick(codesOf(field, rulebook), random)];
    case 'person':
      return { name: 'Alva Ödegran', identityNumber: '196101019807', phone: '070-174 06 01' };
    case 'phone':
      return '070-174 06 01';
    case 'email':
      return 'alva@exempel.se';
  }
}

function codesOf(
  field: Extract<Field, { type: 'choice' | 'choices' }>,
  rulebook: Rulebook,
): readonly string[] {
  const list = rulebook.codeLists.find(({ key }) => key === field.codes);
  return [...(field.options ?? []), ...(list?.codes ?? [])].map(({ key }) => key);
}

function daysFrom(on: PlainDate, days: number): string {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

export function pick<T>(choices: readonly T[], random: Random): T {
  const choice = choices[random(choices.length)];
  if (choice === undefined) throw new RangeError('there is nothing to choose from');
  return choice;
}
