import type { Form, Field, FormValues } from '@samla/case-model/definition/form';
import type { Rulebook } from '@samla/case-model/definition/rulebook';
import { today } from '../contract/fixture.ts';

/** Values that fill in whatever a form asks for before a decision: the plainest of each kind, invented. */
export function plainValues(form: Form, rulebook: Rulebook): FormValues {
  const values: FormValues = {};
  for (const section of form.sections) {
    const row = Object.fromEntries(
      section.fields
        .filter((field) => isAsked(field) && section.showWhen === undefined)
        .map((field) => [field.key, plainValue(field, rulebook)]),
    );
    if (section.repeat) {
      const rows = Array.from({ length: section.repeat.min }, () => row);
      if (rows.length > 0) values[section.key] = rows;
    } else Object.assign(values, row);
  }
  return values;
}

/** A field under a condition is not asked while every condition's answer is the plain one. */
function isAsked({ required, showWhen, derive }: Field): boolean {
  return required !== 'never' && showWhen === undefined && derive === undefined;
}

function plainValue(field: Field, rulebook: Rulebook): FormValues[string] {
  switch (field.type) {
    case 'text':
    case 'longText':
      return 'Text';
    case 'identityNumber':
      return '196101019803';
    case 'organisationNumber':
      return '2120000142';
    case 'amount':
    case 'integer':
    case 'decimal':
      return Math.max(field.min, Math.min(1, field.max));
    case 'boolean':
      return false;
    case 'date':
      return today;
    case 'dateTime':
      return `${today}T08:00`;
    case 'period':
      return { from: today, to: field.openEnded ? null : today };
    case 'address':
      return { street: 'Provgatan 1', postalCode: '12345', city: 'Provstad' };
    case 'choice':
      return firstChoice(field, rulebook);
    case 'choices':
      return [firstChoice(field, rulebook)];
    case 'person':
      return { name: 'Alva Ödegran', identityNumber: '196101019803', phone: '070-174 06 01' };
    case 'phone':
      return '070-174 06 01';
    case 'email':
      return 'alva@exempel.se';
  }
}

function firstChoice(
  { options, codes }: Extract<Field, { type: 'choice' | 'choices' }>,
  rulebook: Rulebook,
): string {
  const [option] = options ?? rulebook.codeLists.find(({ key }) => key === codes)?.codes ?? [];
  if (!option) throw new RangeError('a choice without a choice');
  return option.key;
}
