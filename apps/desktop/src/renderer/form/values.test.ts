import { formSchema, type FormValues } from '@samla/case-model/definition/form';
import { fillForm } from '@samla/case-model/form/visible';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorLine, shownFindings } from './findings.ts';
import { placeWords } from './place-words.ts';
import { hiddenAnswers, valueAt, withoutRow, withRow, withValue } from './values.ts';

const form = formSchema.parse({
  key: 'report',
  name: 'Anmälan',
  classification: 'open',
  sections: [
    {
      key: 'main',
      name: 'Anmälan',
      fields: [
        { key: 'violence', name: 'Våld', type: 'boolean' },
        { key: 'kind', name: 'Vilket våld?', type: 'text', showWhen: 'violence = true' },
      ],
    },
    {
      key: 'siblings',
      name: 'Syskon',
      repeat: { item: 'Syskon' },
      fields: [{ key: 'name', name: 'Namn', type: 'text' }],
    },
  ],
});
const siblings = form.sections[1];
if (!siblings) throw new Error('The form has no siblings');

describe('values by path', () => {
  test('what is put at a place is found there, and nothing else moves', () => {
    const before: FormValues = { violence: true, siblings: [{ name: 'Noah' }, { name: 'Ebba' }] };
    fc.assert(
      fc.property(
        fc.constantFrom('kind', 'siblings.0.name', 'siblings.1.name'),
        fc.string({ minLength: 1 }),
        (path, text) => {
          fc.pre(text.trim() !== '');
          const after = withValue(before, path, text);
          expect(valueAt(after, path)).toBe(text);
          for (const other of ['violence', 'siblings.0.name', 'siblings.1.name']) {
            if (other !== path) expect(valueAt(after, other)).toBe(valueAt(before, other));
          }
        },
      ),
    );
  });

  test('what is emptied is left out, so that an untouched form is the same as an emptied one', () => {
    expect(withValue({ kind: 'slag' }, 'kind', '')).toEqual({});
    expect(withValue({ siblings: [{ name: 'Noah' }] }, 'siblings.0.name', null)).toEqual({ siblings: [{}] });
    expect(withValue({}, 'siblings.0.name', 'Noah')).toEqual({});
  });

  test('rows come last and go from their place', () => {
    const two = withValue(withRow(withRow({}, siblings), siblings), 'siblings.1.name', 'Ebba');
    expect(two).toEqual({ siblings: [{}, { name: 'Ebba' }] });
    expect(withoutRow(two, siblings, 0)).toEqual({ siblings: [{ name: 'Ebba' }] });
    expect(withoutRow(withoutRow(two, siblings, 0), siblings, 0)).toEqual({});
  });
});

test('an answer that is hidden is named; one that is shown, or empty, is not', () => {
  const names = (values: FormValues) => hiddenAnswers(form, values, fillForm(form, values));
  expect(names({ violence: false, kind: 'slag' })).toEqual(['Vilket våld?']);
  expect(names({ violence: true, kind: 'slag' })).toEqual([]);
  expect(names({ violence: false, kind: ' ' })).toEqual([]);
});

test('only what was left or handed in is complained of, once for each place', () => {
  const findings = [
    { path: 'kind', message: 'Fyll i: Vilket våld?' },
    { path: 'kind', message: 'En till.' },
    { path: 'violence', message: 'Svara ja eller nej: Våld' },
  ];
  expect([...shownFindings(findings, new Set(['kind']))]).toEqual([['kind', 'Fyll i: Vilket våld?']]);
});

test.each([
  ['kind', 'Fyll i: Vilket våld?', 'Fyll i: Vilket våld?'],
  ['kind', 'Skriv en text.', 'Vilket våld? Skriv en text.'],
  ['siblings.1.name', 'Fyll i: Namn', 'Syskon 2, Namn: Fyll i'],
  [
    'siblings',
    'Lägg till: minst 1 ska anges här (syskon).',
    'Syskon: Lägg till: minst 1 ska anges här (syskon).',
  ],
  ['strange', 'Uppgiften har ingen plats.', 'Uppgiften har ingen plats.'],
])('the list of errors names the place: %s', (path, message, line) => {
  expect(errorLine(form, path, message)).toBe(line);
});

test('where a value goes is told by the names of this case’s forms, once each', () => {
  expect(placeWords(['report.kind', 'report.violence', 'other.field', 'brevet'], [form])).toBe(
    'Anmälan, brevet',
  );
});
