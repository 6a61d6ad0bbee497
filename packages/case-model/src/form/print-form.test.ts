import { expect, test } from 'vitest';
import { formSchema, type Field, type FieldType, type FormValues } from '../definition/form.ts';
import { rulebookSchema } from '../definition/rulebook.ts';
import { formatValue } from './format-value.ts';
import { fieldInventory, goesTo } from './inventory.ts';
import { prefillForm } from './prefill.ts';
import { printForm, printHtml } from './print-form.ts';

const codes = rulebookSchema.parse({
  codeLists: [
    {
      key: 'kinds',
      name: 'Slag',
      codes: [{ key: 'old', name: 'Gammalt', validFrom: '2020-01-01', validTo: '2021-01-01' }],
    },
  ],
});
const form = formSchema.parse({
  key: 'application',
  name: 'Ansökan',
  law: ['SoL 11:1'],
  classification: 'personal',
  sections: [
    {
      key: 'main',
      name: 'Om <dig>',
      fields: [
        { key: 'applicant', name: 'Sökande', type: 'person', prefill: { source: 'person', path: 'person' } },
        { key: 'by', name: 'Handläggare', type: 'text', prefill: { source: 'worker', path: 'name' } },
        { key: 'cameIn', name: 'Kom in', type: 'date', prefill: { source: 'case', path: 'receivedOn' } },
        { key: 'text', name: 'Behov', type: 'longText', reuse: ['decision.reasons', 'brevet'] },
        { key: 'secret', name: 'Dolt', type: 'text', showWhen: 'text = "x"' },
      ],
    },
    {
      key: 'children',
      name: 'Barn',
      repeat: { item: 'Barn' },
      fields: [
        {
          key: 'child',
          name: 'Namn',
          type: 'text',
          prefill: { source: 'previousCase', path: 'application.child' },
        },
      ],
    },
  ],
});
const other = formSchema.parse({
  key: 'decision',
  name: 'Beslut',
  classification: 'sensitive',
  sections: [
    {
      key: 's',
      name: 'S',
      fields: [
        {
          key: 'reasons',
          name: 'Skäl',
          type: 'longText',
          prefill: { source: 'form', path: 'application.text' },
          statistics: ['a.b'],
        },
        {
          key: 'need',
          name: 'Behov',
          type: 'longText',
          prefill: { source: 'form', path: 'application.text' },
          classification: 'protected',
        },
      ],
    },
  ],
});

test('the print form has what was visible, in the order of the form', () => {
  const text = 'En lång text som står under sin rubrik, för den får inte plats bredvid den.';
  const values = {
    applicant: { name: 'Ulla Berg', identityNumber: '200002292399', phone: '' },
    text,
    children: [{ child: 'Bo' }, {}],
  };
  const document = printForm(form, values as FormValues, codes);
  expect(document).toEqual({
    title: 'Ansökan',
    law: ['SoL 11:1'],
    sections: [
      {
        name: 'Om <dig>',
        groups: [
          {
            name: null,
            rows: [
              { label: 'Sökande', text: 'Ulla Berg, 20000229-2399', long: false },
              { label: 'Handläggare', text: '', long: false },
              { label: 'Kom in', text: '', long: false },
              { label: 'Behov', text, long: true },
            ],
          },
        ],
      },
      {
        name: 'Barn',
        groups: [
          { name: 'Barn 1', rows: [{ label: 'Namn', text: 'Bo', long: false }] },
          { name: 'Barn 2', rows: [{ label: 'Namn', text: '', long: false }] },
        ],
      },
    ],
  });
  const html = printHtml(document);
  expect(html).toContain('<h2>Om &lt;dig&gt;</h2>');
  expect(html).toContain('<dt>Handläggare</dt><dd><em>Ej ifyllt</em></dd>');
  expect(html).toContain('<h3>Barn 2</h3>');
  expect(html).toContain('<p>SoL 11:1</p>');
});

test('what a worker wrote cannot become markup, and its lines stay', () => {
  const values = { text: '<script>"&\nrad två' } as FormValues;
  const html = printHtml(printForm({ ...form, law: [] }, values, codes));
  expect(html).toContain('&lt;script&gt;&quot;&amp;<br>rad två');
  expect(html).not.toContain('<script>');
  expect(html).toContain('<h2>Barn</h2><p><em>Ej ifyllt</em></p>');
});

test.each<[FieldType, unknown, object, string]>([
  ['amount', 123450, {}, '1\u00a0234,50\u00a0kr'],
  ['integer', -5, { unit: 'timmar' }, '\u22125\u00a0timmar'],
  ['decimal', 1.25, {}, '1,25'],
  ['boolean', true, {}, 'Ja'],
  ['boolean', false, {}, 'Nej'],
  ['date', '2026-11-02', {}, '2026-11-02'],
  ['dateTime', '2026-11-02T09:12', {}, '2026-11-02 kl. 09:12'],
  ['identityNumber', '200002292399', {}, '20000229-2399'],
  ['organisationNumber', '2120000142', {}, '212000-0142'],
  ['organisationNumber', '2120', {}, '2120'],
  ['choice', 'old', { codes: 'kinds' }, 'Gammalt'],
  ['choice', 'unknown', { codes: 'kinds' }, 'unknown'],
  ['choice', 'unknown', { codes: 'nothing' }, 'unknown'],
  [
    'choices',
    ['a', 'b'],
    {
      options: [
        { key: 'a', name: 'Ett' },
        { key: 'b', name: 'Två' },
      ],
    },
    'Ett, Två',
  ],
  ['choices', 'a', { options: [{ key: 'a', name: 'Ett' }] }, 'Ett'],
  ['period', { from: '2026-01-01', to: null }, {}, '2026-01-01 – tills vidare'],
  ['period', { from: '2026-01-01', to: '2026-02-01' }, {}, '2026-01-01 – 2026-02-01'],
  ['period', 'alltid', {}, 'alltid'],
  [
    'address',
    { street: 'Storgatan 1', postalCode: '111 22', city: 'Stockholm' },
    {},
    'Storgatan 1, 111 22 Stockholm',
  ],
  ['address', 'Storgatan', {}, ''],
  ['person', 'Ulla', {}, ''],
  ['phone', '08-1', {}, '08-1'],
  ['email', 'a@b.se', {}, 'a@b.se'],
  ['amount', 'mycket', {}, 'mycket'],
  ['text', '', {}, ''],
])('%s %j reads as Swedish has it', (type, value, more, expected) => {
  const one = formSchema.parse({
    ...{ key: 'f', name: 'F', classification: 'open' },
    sections: [{ key: 's', name: 'S', fields: [{ key: 'x', name: 'X', type, ...more }] }],
  });
  expect(formatValue(one.sections[0]?.fields[0] as Field, value, codes)).toBe(expected);
});

test('a new form is filled with what is known, and says where each value came from', () => {
  const person = { name: 'Ulla Berg', identityNumber: '200002292399', phone: '' };
  const { values, provenance } = prefillForm(form, {
    person: { person },
    case: { receivedOn: '2026-11-02' },
    worker: {},
    forms: {},
    previousForms: { application: { children: [{ child: 'Bo' }, { other: 1 }, { child: 'Eva' }] } },
  });
  expect(values).toEqual({
    applicant: person,
    cameIn: '2026-11-02',
    children: [{ child: 'Bo' }, {}, { child: 'Eva' }],
  });
  expect(provenance).toEqual({
    applicant: { source: 'person', path: 'person', original: person },
    cameIn: { source: 'case', path: 'receivedOn', original: '2026-11-02' },
    'children.0.child': { source: 'previousCase', path: 'application.child', original: 'Bo' },
    'children.2.child': { source: 'previousCase', path: 'application.child', original: 'Eva' },
  });
});

test('a value of an earlier form of the case is not typed again', () => {
  const sources = { person: {}, case: {}, worker: {}, previousForms: {} };
  expect(prefillForm(other, { ...sources, forms: { application: { text: 'Behov' } } }).values).toEqual({
    reasons: 'Behov',
    need: 'Behov',
  });
  expect(prefillForm(other, { ...sources, forms: {} })).toEqual({ values: {}, provenance: {} });
  expect(prefillForm(form, { ...sources, forms: {} }).values).toEqual({});
});

test('the inventory names each field, where it comes from and where it goes', () => {
  const inventory = fieldInventory(form, [other]);
  expect(inventory.map(({ path }) => path)).toEqual([
    'applicant',
    'by',
    'cameIn',
    'text',
    'secret',
    'children.child',
  ]);
  expect(inventory[3]).toMatchObject({
    classification: 'personal',
    goesTo: ['decision.reasons', 'brevet', 'decision.need'],
  });
  expect(inventory[0]).toMatchObject({ from: 'person.person', goesTo: [] });
  expect(fieldInventory(other)).toMatchObject([
    { classification: 'sensitive', statistics: ['a.b'], from: 'form.application.text' },
    { classification: 'protected' },
  ]);
  const [, , , text] = form.sections[0]?.fields ?? [];
  expect(goesTo(form, text as Field, [])).toEqual(['decision.reasons', 'brevet']);
});
