import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormValues } from '../definition/form.ts';
import { builtInLibrary } from '../testing/built-in.ts';
import { exampleValues } from '../testing/example-values.ts';
import { seededRandom } from '../testing/random.ts';
import type { PlainDate } from '../time.ts';
import { checkForm } from './check-form.ts';
import { formSchemas } from './form-schemas.ts';
import { printForm, printHtml } from './print-form.ts';

const { forms, rulebook } = builtInLibrary();
const on = '2026-11-02' as PlainDate;
const all = [...forms.values()];
const anyForm = fc.constantFrom(...all);
/** What could stand under a field, right or wrong. */
const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.string(),
  fc.integer(),
  fc.constantFrom('2026-02-29', '', 'true'),
);

describe('every built-in form', () => {
  test.each(all.map((form) => [form.key, form] as const))(
    '%s takes valid values, at both levels',
    (_key, form) => {
      for (const seed of [1, 2, 3]) {
        const values = exampleValues(form, rulebook, on, seededRandom(seed));
        expect(checkForm(form, values, 'decision', rulebook, on).findings).toEqual([]);
        expect(checkForm(form, values, 'draft', rulebook, on).findings).toEqual([]);
      }
    },
  );

  test.each(all.map((form) => [form.key, form] as const))('%s asks for what is missing', (_key, form) => {
    const asks = form.sections.some(
      ({ repeat, showWhen, fields }) =>
        !showWhen &&
        (repeat
          ? repeat.min > 0
          : fields.some((one) => one.required !== 'never' && !one.showWhen && one.derive === undefined)),
    );
    expect(checkForm(form, {}, 'decision', rulebook, on).findings.length > 0).toBe(asks);
  });

  test('what was checked is checked to the same', () => {
    fc.assert(
      fc.property(anyForm, fc.nat(), (form, seed) => {
        const given = exampleValues(form, rulebook, on, seededRandom(seed));
        const { values } = checkForm(form, given, 'decision', rulebook, on);
        expect(checkForm(form, values, 'decision', rulebook, on)).toEqual({ values, findings: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('whatever stands in it, it answers, in Swedish of its own, and prints', () => {
    fc.assert(
      fc.property(anyForm, fc.array(anyValue, { minLength: 1, maxLength: 12 }), (form, pieces) => {
        const keys = form.sections.flatMap(({ key, repeat, fields }) =>
          repeat ? [key] : fields.map((field) => field.key as string),
        );
        const given = Object.fromEntries(
          keys.map((key, at) => [key, pieces[at % pieces.length]]),
        ) as FormValues;
        const { values, findings } = checkForm(form, given, 'decision', rulebook, on);
        for (const { message } of findings)
          expect(message).not.toMatch(/invalid|expected|received|required/i);
        expect(printHtml(printForm(form, values, rulebook))).toContain('<h1>');
      }),
      { numRuns: 100 },
    );
  });
});

test('what is no form at all is refused in Swedish, and schemas are made once for each form and day', () => {
  const form = all[0];
  if (!form) throw new Error('There is no form');
  const schemas = formSchemas(form, rulebook, on);
  for (const wrong of [null, 7, 'text', [], { a: undefined }, { a: () => 1 }]) {
    const { error } = schemas.draft.safeParse(wrong);
    for (const { message } of error?.issues ?? []) expect(message).toMatch(/[åäö]|formulär/i);
    expect(error).toBeDefined();
  }
  expect(formSchemas(form, rulebook, on)).toBe(schemas);
  expect(formSchemas(form, rulebook, '2027-01-01' as PlainDate)).not.toBe(schemas);
});
