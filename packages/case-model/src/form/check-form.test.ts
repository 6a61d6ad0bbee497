import { describe, expect, test } from 'vitest';
import { formSchema, type Field, type FieldType, type FormValues } from '../definition/form.ts';
import { rulebookSchema } from '../definition/rulebook.ts';
import type { PlainDate } from '../time.ts';
import { checkForm } from './check-form.ts';
import { formSchemas } from './form-schemas.ts';
import { messageOf, type Fault } from './messages.ts';

const on = '2026-11-02' as PlainDate;
const codes = rulebookSchema.parse({
  codeLists: [
    {
      key: 'channels',
      name: 'Kanaler',
      codes: [
        { key: 'letter', name: 'Brev', validFrom: '2020-01-01' },
        { key: 'fax', name: 'Fax', validFrom: '2020-01-01', validTo: '2026-11-01' },
      ],
    },
  ],
});

/** A form with one field of each given sketch. */
function formOf(fields: object[], parts: object = {}) {
  return formSchema.parse({
    key: 'sample',
    name: 'Prov',
    classification: 'personal',
    sections: [{ key: 'main', name: 'Uppgifter', fields }],
    ...parts,
  });
}
const check = (form: ReturnType<typeof formOf>, values: object, level: 'draft' | 'decision' = 'decision') =>
  checkForm(form, values as FormValues, level, codes, on);
const one = (type: FieldType, more: object = {}) => formOf([{ key: 'field', name: 'Fält', type, ...more }]);
const messages = (
  type: FieldType,
  value: unknown,
  more: object = {},
  level: 'draft' | 'decision' = 'decision',
) => check(one(type, more), { field: value }, level).findings.map(({ message }) => message);
const stored = (
  type: FieldType,
  value: unknown,
  more: object = {},
  level: 'draft' | 'decision' = 'decision',
) => {
  const { values, findings } = check(one(type, more), { field: value }, level);
  expect(findings).toEqual([]);
  return values['field'];
};
const options = {
  options: [
    { key: 'a', name: 'A' },
    { key: 'b', name: 'B' },
  ],
};

describe('what is stored', () => {
  test.each<[FieldType, unknown, object, unknown]>([
    ['text', '  Ulla \0 ', {}, 'Ulla'],
    ['longText', 'rad\nrad', {}, 'rad\nrad'],
    ['identityNumber', '000229-2399', {}, '200002292399'],
    ['organisationNumber', '212000-0142', {}, '2120000142'],
    ['amount', 123450, {}, 123450],
    ['integer', 0, {}, 0],
    ['decimal', 1.25, {}, 1.25],
    ['boolean', false, {}, false],
    ['date', '2026-11-02', {}, '2026-11-02'],
    ['date', '2027-01-01', { future: true }, '2027-01-01'],
    ['dateTime', '2026-11-02 09:12', {}, '2026-11-02T09:12'],
    ['period', { from: '2026-11-01', to: '' }, {}, { from: '2026-11-01', to: null }],
    [
      'address',
      { street: 'Storgatan 1', postalCode: '11122', city: 'Stockholm' },
      {},
      { street: 'Storgatan 1', postalCode: '111 22', city: 'Stockholm' },
    ],
    ['choice', 'letter', { codes: 'channels' }, 'letter'],
    ['choices', ['a', 'b'], options, ['a', 'b']],
    [
      'person',
      { name: 'Ulla Berg', identityNumber: '20000229-2399' },
      {},
      { name: 'Ulla Berg', identityNumber: '200002292399', phone: '' },
    ],
    ['phone', '08-123 45 67', {}, '08-123 45 67'],
    ['email', ' ulla@exempel.se ', {}, 'ulla@exempel.se'],
  ])('%s %j %j', (type, value, more, expected) => {
    expect(stored(type, value, more)).toEqual(expected);
  });

  test('a draft may be half filled in', () => {
    expect(stored('address', { city: 'Umeå' }, {}, 'draft')).toMatchObject({ city: 'Umeå', street: '' });
    expect(stored('period', { to: '2026-12-01' }, {}, 'draft')).toEqual({ from: null, to: '2026-12-01' });
    expect(stored('person', { phone: '070-1' }, {}, 'draft')).toMatchObject({ phone: '070-1' });
  });

  test('what is blank is left out', () => {
    const form = formOf([
      { key: 'a', name: 'A', type: 'text' },
      { key: 'b', name: 'B', type: 'address' },
      { key: 'c', name: 'C', type: 'choices', ...options },
    ]);
    expect(check(form, { a: ' ', b: { street: '', postalCode: '', city: '' }, c: [] })).toEqual({
      values: {},
      findings: [],
    });
  });
});

describe('what is wrong says so in Swedish', () => {
  test.each<[string, FieldType, unknown, object, string]>([
    ['a number in a text', 'text', 7, {}, 'Skriv en text.'],
    [
      'a text that is too long',
      'text',
      'abcd',
      { maxLength: 3 },
      'Texten är för lång. Skriv högst 3 tecken.',
    ],
    ['a number that cannot be read', 'identityNumber', '12', {}, 'i formen ÅÅÅÅMMDD-NNNN'],
    ['no text at all', 'identityNumber', 200002292399, {}, 'i formen ÅÅÅÅMMDD-NNNN'],
    ['a wrong check digit', 'identityNumber', '200002292398', {}, 'Kontrollsiffran stämmer inte'],
    ['no organisation number', 'organisationNumber', 'abc', {}, 'i formen NNNNNN-NNNN'],
    ['an organisation number as a number', 'organisationNumber', 2120000142, {}, 'i formen NNNNNN-NNNN'],
    ['an organisation’s wrong check digit', 'organisationNumber', '212000-0143', {}, 'Kontrollsiffran'],
    ['öre with a fraction', 'amount', 10.5, {}, 'Ange ett belopp i kronor'],
    ['an amount as text', 'amount', '10', {}, 'Ange ett belopp i kronor'],
    ['an amount below nothing', 'amount', -1, {}, 'Skriv minst 0\u00a0kr.'],
    ['an amount too big', 'amount', 1001, { max: 1000 }, 'Skriv högst 10\u00a0kr.'],
    ['hours too many', 'integer', 169, { max: 168, unit: 'timmar' }, 'Skriv högst 168 timmar.'],
    ['a broken number', 'integer', 1.5, {}, 'Ange ett helt tal.'],
    ['three decimals', 'decimal', 1.005, {}, 'Skriv högst två decimaler.'],
    ['a decimal too small', 'decimal', 0.25, { min: 0.5 }, 'Skriv minst 0,5.'],
    ['a text for yes', 'boolean', 'ja', {}, 'Svara ja eller nej.'],
    ['a date that does not exist', 'date', '2026-02-30', {}, 'i formen ÅÅÅÅ-MM-DD'],
    ['a date to come', 'date', '2026-11-03', {}, 'Dagen har inte kommit än'],
    ['a moment without time', 'dateTime', '2026-11-02', {}, 'datum och klockslag'],
    ['a moment with too much', 'dateTime', '2026-11-02T09:12T1', {}, 'datum och klockslag'],
    ['a moment as number', 'dateTime', 1, {}, 'datum och klockslag'],
    ['a moment to come', 'dateTime', '2026-11-03T09:12', {}, 'Dagen har inte kommit än'],
    ['a moment of no day', 'dateTime', '2026-02-30T09:12', {}, 'datum och klockslag'],
    ['a period backwards', 'period', { from: '2026-02-02', to: '2026-02-01' }, {}, 'slutar före den börjar'],
    ['a period without its first day', 'period', { to: '2026-02-01' }, {}, 'Ange periodens första dag.'],
    [
      'a period without end',
      'period',
      { from: '2026-02-01' },
      { openEnded: false },
      'Ange periodens sista dag.',
    ],
    ['a period of no days', 'period', { from: 'igår' }, {}, 'Ange en period'],
    ['a period as text', 'period', 'igår', {}, 'Ange en period'],
    ['half an address', 'address', { street: 'Storgatan 1' }, {}, 'Adressen är inte hel'],
    [
      'a postal code',
      'address',
      { street: 'S', postalCode: '1112', city: 'X' },
      {},
      'postnumret med fem siffror',
    ],
    ['an address with more', 'address', { street: 'S', country: 'SE' }, {}, 'postnumret'],
    ['an address as text', 'address', 'Storgatan', {}, 'postnumret'],
    ['a code that has ended', 'choice', 'fax', { codes: 'channels' }, 'gäller inte längre'],
    ['a choice as number', 'choice', 1, options, 'Välj bland alternativen.'],
    ['an unknown choice', 'choices', ['a', 'x'], options, 'gäller inte längre'],
    ['a choice twice', 'choices', ['a', 'a'], options, 'två gånger'],
    ['choices as text', 'choices', 'a', options, 'Välj bland alternativen.'],
    ['a person without name', 'person', { phone: '08-1' }, {}, 'Ange personens namn.'],
    [
      'a person with a wrong number',
      'person',
      { name: 'U', identityNumber: '1' },
      {},
      'Ange personens namn, och',
    ],
    ['a person as text', 'person', 'Ulla', {}, 'Ange personens namn, och'],
    ['a phone with letters', 'phone', '08-ABC', {}, 'Ange ett telefonnummer'],
    ['a phone as number', 'phone', 81234567, {}, 'Ange ett telefonnummer'],
    ['a phone too short', 'phone', '112', {}, 'Ange ett telefonnummer'],
    ['no address', 'email', 'ulla@exempel', {}, 'Ange en e-postadress'],
    ['an address as number', 'email', 1, {}, 'Ange en e-postadress'],
  ])('%s (%s)', (_what, type, value, more, message) => {
    const found = messages(type, value, more);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  const types: FieldType[] = [
    ...([
      'text',
      'longText',
      'identityNumber',
      'organisationNumber',
      'amount',
      'integer',
      'decimal',
    ] as const),
    ...([
      'boolean',
      'date',
      'dateTime',
      'period',
      'address',
      'choice',
      'choices',
      'person',
      'phone',
      'email',
    ] as const),
  ];
  const faults: Fault[] = [
    ...(['missing', 'type', 'tooLong', 'tooSmall', 'tooBig', 'decimals', 'future', 'format'] as const),
    ...(['checkDigit', 'unknownCode', 'twice', 'incomplete', 'order', 'noEnd'] as const),
  ];
  test.each(types)('every fault of %s has a Swedish sentence', (type) => {
    const [section] = one(type, type.startsWith('choice') ? options : {}).sections;
    const [field] = section?.fields as [Field];
    for (const fault of faults) {
      const message = messageOf(field, fault);
      expect(message).toMatch(/^[A-ZÅÄÖ].*[^ ]$/);
      expect(message).not.toMatch(/undefined|Invalid|expected/i);
    }
  });
});

describe('what is required', () => {
  const form = formOf([
    { key: 'always', name: 'Alltid', type: 'text', required: 'always' },
    { key: 'later', name: 'Senare', type: 'boolean', required: 'beforeDecision' },
    { key: 'which', name: 'Vilken', type: 'choice', required: 'beforeDecision', ...options },
    { key: 'many', name: 'Vilka', type: 'choices', required: 'beforeDecision', ...options },
    { key: 'never', name: 'Aldrig', type: 'text' },
  ]);

  test('a draft asks only for what is always required', () => {
    expect(check(form, {}, 'draft').findings).toEqual([{ path: 'always', message: 'Fyll i: Alltid' }]);
  });

  test('a decision asks for the rest too, in the order of the form', () => {
    expect(check(form, {}).findings).toEqual([
      { path: 'always', message: 'Fyll i: Alltid' },
      { path: 'later', message: 'Svara ja eller nej: Senare' },
      { path: 'which', message: 'Välj ett alternativ: Vilken' },
      { path: 'many', message: 'Välj minst ett alternativ: Vilka' },
    ]);
  });

  test('no is an answer', () => {
    expect(check(form, { always: 'x', later: false, which: 'a', many: ['b'] }).findings).toEqual([]);
  });
});

describe('conditions and derived values', () => {
  const form = formOf([
    { key: 'danger', name: 'Fara', type: 'boolean', required: 'always' },
    { key: 'measure', name: 'Åtgärd', type: 'text', required: 'always', showWhen: 'danger = true' },
    { key: 'why', name: 'Varför', type: 'text', required: 'always', showWhen: 'measure = "flytt"' },
    { key: 'hours', name: 'Timmar', type: 'decimal' },
    { key: 'more', name: 'Fler timmar', type: 'decimal' },
    { key: 'total', name: 'Summa', type: 'decimal', derive: 'hours + more', required: 'beforeDecision' },
    { key: 'twice', name: 'Dubbelt', type: 'decimal', derive: 'total * 2' },
  ]);

  test('what is hidden is neither asked for nor stored', () => {
    expect(check(form, { danger: false, measure: 'flytt', why: 'x' })).toEqual({
      values: { danger: false },
      findings: [],
    });
  });

  test('what is hidden hides what depends on it', () => {
    expect(check(form, { danger: true }).findings.map(({ path }) => path)).toEqual(['measure']);
    expect(check(form, { danger: true, measure: 'flytt' }).findings.map(({ path }) => path)).toEqual(['why']);
  });

  test('a condition whose values are unknown hides', () => {
    expect(check(form, { measure: 'x' }).findings.map(({ path }) => path)).toEqual(['danger']);
  });

  test('derived values are filled in, over what was typed, and never asked for', () => {
    expect(check(form, { danger: false, hours: 1.25, more: 2, total: 99 }).values).toMatchObject({
      total: 3.25,
      twice: 6.5,
    });
    expect(check(form, { danger: false, hours: 1 }).findings).toEqual([]);
  });
});

describe('repeated sections', () => {
  const form = formOf([{ key: 'total', name: 'Summa', type: 'amount', derive: 'sum(costs.amount)' }], {
    sections: [
      {
        key: 'main',
        name: 'Allt',
        fields: [{ key: 'total', name: 'Summa', type: 'amount', derive: 'sum(costs.amount)' }],
      },
      {
        key: 'costs',
        name: 'Kostnader',
        repeat: { min: 1, max: 2, item: 'Kostnad' },
        fields: [
          { key: 'kind', name: 'Slag', type: 'text', required: 'always' },
          { key: 'amount', name: 'Belopp', type: 'amount', required: 'beforeDecision' },
          { key: 'note', name: 'Förklaring', type: 'text', required: 'always', showWhen: 'amount > 100000' },
        ],
      },
      {
        key: 'hidden',
        name: 'Dold',
        showWhen: 'total > 999999',
        repeat: { item: 'Rad' },
        fields: [{ key: 'x', name: 'X', type: 'text', required: 'always' }],
      },
    ],
    checks: [{ that: 'amount > 0', message: 'Beloppet ska vara mer än noll.', field: 'amount' }],
  });

  test('each row is checked by itself, at its place', () => {
    const { values, findings } = check(form, {
      costs: [{ kind: 'Hyra', amount: 620000 }, { amount: 0 }],
      hidden: [{}],
    });
    expect(findings).toEqual([
      { path: 'costs.0.note', message: 'Fyll i: Förklaring' },
      { path: 'costs.1.kind', message: 'Fyll i: Slag' },
      { path: 'costs.1.amount', message: 'Beloppet ska vara mer än noll.' },
    ]);
    expect(values['total']).toBe(620000);
    expect(values).not.toHaveProperty('hidden');
  });

  test('rows too few, too many, and none at all', () => {
    expect(check(form, {}).findings).toEqual([
      { path: 'costs', message: 'Lägg till: minst 1 ska anges här (kostnad).' },
    ]);
    expect(check(form, {}, 'draft').findings).toEqual([]);
    const row = { kind: 'El', amount: 100 };
    expect(check(form, { costs: [row, row, row] }).findings).toEqual([
      { path: 'costs', message: 'Ta bort några: högst 2 får anges här (kostnad).' },
    ]);
    expect(check(form, { costs: 'x' }).findings[0]).toEqual({
      path: 'costs',
      message: '”Kostnader” ska vara en lista. Fyll i avsnittet igen.',
    });
  });

  test('what has no place is told, also in a row', () => {
    expect(
      check(form, { colour: 'red', costs: [{ kind: 'El', amount: 1, x: 1 }] }).findings.map(
        ({ path }) => path,
      ),
    ).toEqual(['colour', 'costs.0.x']);
  });
});

describe('checks between fields', () => {
  const form = formOf(
    [
      { key: 'from', name: 'Från', type: 'date' },
      { key: 'to', name: 'Till', type: 'date' },
    ],
    {
      checks: [
        { that: 'to >= from', message: 'Slutet ligger före början.', field: 'to', level: 'draft' },
        { that: 'to = from', message: 'Ska vara samma dag.', field: 'from' },
      ],
    },
  );

  test('hold at their level', () => {
    const backwards = { from: '2026-10-02', to: '2026-10-01' };
    expect(check(form, backwards, 'draft').findings).toEqual([
      { path: 'to', message: 'Slutet ligger före början.' },
    ]);
    expect(check(form, backwards).findings.map(({ path }) => path)).toEqual(['from', 'to']);
  });

  test('an unknown value passes, and a field that is wrong already is told once', () => {
    expect(check(form, { from: '2026-10-02' }).findings).toEqual([]);
    expect(check(form, { from: '2026-10-02', to: '2026-12-01' }).findings).toEqual([
      { path: 'to', message: 'Dagen har inte kommit än. Ange en dag till och med i dag.' },
    ]);
  });
});

test('the zod schemas tell the same findings at their places', () => {
  const form = formOf([{ key: 'name', name: 'Namn', type: 'text', required: 'beforeDecision' }]);
  const { draft, decision } = formSchemas(form, codes, on);
  expect(draft.parse({ name: ' Ulla ' })).toEqual({ name: 'Ulla' });
  expect(draft.safeParse({}).success).toBe(true);
  expect(decision.safeParse({}).error?.issues).toMatchObject([{ path: ['name'], message: 'Fyll i: Namn' }]);
  expect(draft.safeParse([]).success).toBe(false);
});
