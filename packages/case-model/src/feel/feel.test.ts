import { describe, expect, it } from 'vitest';
import { testCaseType } from '../testing/definitions.ts';
import { formSchema } from '../definition/form.ts';
import {
  compileFeel,
  evaluateFeel,
  FeelError,
  type Compiled,
  type FeelScope,
  type FeelType,
  type Wanted,
} from './compile.ts';
import { fieldType, formScope, planScope } from './scope.ts';

const whole: FeelType = { kind: 'number', whole: true };
const child: FeelType = {
  kind: 'context',
  fields: new Map<string, FeelType>([
    ['amount', whole],
    ['ok', { kind: 'boolean' }],
    ['born', { kind: 'date' }],
  ]),
};
const scope: FeelScope = {
  names: new Map<string, FeelType>([
    ['a', { kind: 'boolean' }],
    ['b', { kind: 'boolean' }],
    ['n', whole],
    ['m', whole],
    ['d', { kind: 'number', whole: false }],
    ['day', { kind: 'date' }],
    ['later', { kind: 'date' }],
    ['moment', { kind: 'dateTime' }],
    ['text', { kind: 'string' }],
    ['kind', { kind: 'choice', keys: ['private', 'professional'] }],
    ['free', { kind: 'choice', keys: null }],
    ['needs', { kind: 'list', of: { kind: 'choice', keys: ['home', 'food'] }, given: false }],
    ['rows', { kind: 'list', of: child, given: true }],
    [
      'span',
      {
        kind: 'context',
        fields: new Map<string, FeelType>([
          ['from', { kind: 'date' }],
          ['to', { kind: 'date' }],
        ]),
      },
    ],
  ]),
};

function value(expression: string, values: Readonly<Record<string, unknown>> = {}): unknown {
  const compiled = compileFeel(expression, scope);
  if (compiled.kind === 'mistakes') throw new Error(compiled.faults.map(({ message }) => message).join());
  return compiled.evaluate(values);
}

function told(expression: string, wanted?: Wanted): string {
  const compiled: Compiled = compileFeel(expression, scope, wanted);
  if (compiled.kind === 'ok') throw new Error(`accepted: ${expression}`);
  return compiled.faults.map(({ from, message, hint }) => `${from}: ${message} ${hint}`).join('\n');
}

describe('what an expression comes to', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    ['a = true', { a: true }, true],
    ['a != true', { a: true }, false],
    ['n > 2 and n <= 4', { n: 3 }, true],
    ['n < 2 or n >= 4', { n: 3 }, false],
    ['not(a)', { a: false }, true],
    ['kind = "private"', { kind: 'professional' }, false],
    ['text != "ja"', { text: 'nej' }, true],
    ['1 + 2 * n - 4 / 2', { n: 3 }, 5],
    ['-n', { n: 3 }, -3],
    ['(n + 1) * 2', { n: 3 }, 8],
    ['if a then n else m', { a: false, n: 1, m: 2 }, 2],
    ['n between 1 and 3', { n: 3 }, true],
    ['n in [1..3]', { n: 3 }, true],
    ['n in [1..3)', { n: 3 }, false],
    ['n in (1, 2)', { n: 2 }, true],
    ['kind in ["private", "professional"]', { kind: 'private' }, true],
    ['needs = null', {}, true],
    ['if a then "private" else "professional"', { a: true }, 'private'],
    ['if a then kind else free', { a: false, free: 'x' }, 'x'],
    ['if a then kind else text', { a: false, text: 'x' }, 'x'],
    ['if a then null else day', { a: false, day: '2026-01-01' }, '2026-01-01'],
    ['if a then n else d', { a: false, d: 1.5 }, 1.5],
    ['if a then b else true', { a: false }, true],
    ['list contains(needs, "food")', { needs: ['home'] }, false],
    ['count(needs)', { needs: ['home', 'food'] }, 2],
    ['count(rows)', {}, 0],
    ['count(rows[ok = true])', { rows: [{ ok: true }, { ok: false }, {}] }, 1],
    ['sum(rows.amount)', { rows: [{ amount: 1 }, { amount: 2 }] }, 3],
    ['sum(rows.amount)', { rows: [] }, 0],
    ['sum(n, m, 1)', { n: 2, m: 3 }, 6],
    ['min(n, m)', { n: 2, m: 3 }, 2],
    ['max(rows.amount)', { rows: [{ amount: 1 }, { amount: 2 }] }, 2],
    ['max(rows.born)', { rows: [{ born: '2026-01-01' }, { born: '2025-01-01' }] }, '2026-01-01'],
    ['min(rows.amount)', { rows: [] }, null],
    ['floor(d / 2)', { d: 5 }, 2],
    ['ceiling(d / 2)', { d: 5 }, 3],
    ['abs(n - m)', { n: 1, m: 4 }, 3],
    ['some r in rows satisfies r.amount > 1', { rows: [{ amount: 1 }, { amount: 2 }] }, true],
    ['every r in rows satisfies r.amount > 1', { rows: [{ amount: 1 }, { amount: 2 }] }, false],
    ['every r in rows satisfies r.ok', { rows: [] }, true],
    ['some x in needs satisfies x = "food"', { needs: ['food'] }, true],
    ['day < date("2026-02-01")', { day: '2026-01-31' }, true],
    ['day + duration("P1M")', { day: '2026-01-31' }, '2026-02-28'],
    ['day - duration("P1D")', { day: '2024-03-01' }, '2024-02-29'],
    ['later - day > duration("P30D")', { day: '2026-01-01', later: '2026-02-01' }, true],
    ['duration("P1Y") + duration("P6M") = duration("P18M")', {}, true],
    [
      'years and months duration(day, later) >= duration("P18Y")',
      { day: '2008-11-03', later: '2026-11-02' },
      false,
    ],
    [
      'years and months duration(day, later) >= duration("P18Y")',
      { day: '2008-11-02', later: '2026-11-02' },
      true,
    ],
    ['date(moment) = day', { moment: '2026-01-01T23:59', day: '2026-01-01' }, true],
    ['moment >= date and time("2026-01-01T12:00:00")', { moment: '2026-01-01T12:00' }, true],
    ['day = @"2026-01-01"', { day: '2026-01-01' }, true],
    ['span.to = null', { span: { from: '2026-01-01', to: null } }, true],
    ['span.from >= day', { span: { from: '2026-01-01' }, day: '2026-01-01' }, true],
  ])('%s over %j', (expression, values, expected) => {
    expect(value(expression, values)).toEqual(expected);
  });
});

describe('what is unknown', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    ['a = true', {}, null],
    ['a != true', {}, null],
    ['not(a)', {}, null],
    ['a and b', { b: true }, null],
    ['a and b', { b: false }, false],
    ['a or b', { b: true }, true],
    ['a or b', { b: false }, null],
    ['n + 1', {}, null],
    ['n / m', { n: 1, m: 0 }, null],
    ['if a then 1 else 2', {}, null],
    ['if a then n else null', { a: false }, null],
    ['n between 1 and m', { n: 2 }, null],
    ['n in (1, m)', { n: 1 }, true],
    ['n in (1, m)', { n: 2 }, null],
    ['a = null', {}, true],
    ['null != a', { a: false }, true],
    ['text = null', { text: '' }, true],
    ['count(needs)', {}, null],
    ['list contains(needs, kind)', { needs: ['home'] }, null],
    ['sum(rows.amount)', { rows: [{ amount: 1 }, {}] }, null],
    ['some r in rows satisfies r.ok', { rows: [{}, { ok: false }] }, null],
    ['every r in rows satisfies r.ok', { rows: [{}, { ok: true }] }, null],
    ['span.from = day', { day: '2026-01-01' }, null],
    ['day + duration("P1D")', { day: '2026-02-30' }, null],
    ['day + duration("P9999M")', { day: '2026-01-31' }, '2859-04-30'],
    ['day + duration("P999Y")', { day: '2026-01-31' }, null],
    ['n > 1', { n: '2' }, null],
    ['day = day', { day: 'i går' }, null],
    ['day = day', { day: '2026-13-01' }, null],
    ['day = day', { day: '2026-04-31' }, null],
    ['day = day', { day: '2024-02-29' }, true],
    ['moment = moment', { moment: '2026-01-01T24:00' }, null],
    ['moment = moment', { moment: '2026-01-01' }, null],
    ['span.from = day', { span: ['2026-01-01'], day: '2026-01-01' }, null],
    ['n + 1', { n: Infinity }, null],
    ['-n', {}, null],
    ['abs(n)', {}, null],
    ['floor(d)', {}, null],
    ['date(moment)', {}, null],
    ['list contains(needs, "home")', {}, null],
    ['list contains(needs, "home")', { needs: [7] }, null],
    ['some x in needs satisfies x = "home"', {}, null],
    ['years and months duration(day, later)', { day: '2026-01-01' }, null],
  ])('%s over %j', (expression, values, expected) => {
    expect(value(expression, values)).toEqual(expected);
  });
});

describe('what is refused, and where', () => {
  it.each([
    ['x = 1', '0: Namnet ”x” finns inte.'],
    ['text = "a" and knd = "private"', '15: Namnet ”knd” finns inte. Menade du ”kind”?'],
    ['rows.amont > 1', 'har inget fält ”amont”. Menade du ”amount”?'],
    ['text.length > 1', 'har inga fält'],
    ['a b', 'Ett namn är ett ord'],
    ['now() > moment', '”now” får inte användas'],
    ['day > today()', '6: ”today” får inte användas'],
    ['today = day', '0: ”today” får inte användas'],
    ['substring(text, 1) = "a"', 'Funktionen ”substring” används inte här'],
    ['cuont(rows) = 1', 'Menade du ”count”?'],
    ['-nothing > 1', '1: Namnet ”nothing” finns inte.'],
    ['nothing[ok]', '0: Namnet ”nothing” finns inte.'],
    ['sum(nothing) > 1', '4: Namnet ”nothing” finns inte.'],
    ['date(nothing) = day', '5: Namnet ”nothing” finns inte.'],
    ['nothing.x = 1', '0: Namnet ”nothing” finns inte.'],
    ['some r in nothing satisfies r.x = 1', '10: Namnet ”nothing” finns inte.'],
    ['list contains(nothing, 1)', '14: Namnet ”nothing” finns inte.'],
    ['rows > 1', '0: En lista går inte att jämföra.'],
    ['1 < rows', '4: En lista går inte att jämföra.'],
    ['date("2026-01-01", "x") = day', '”date” ska ha ett värde.'],
    ['count(list: rows) = 1', '”count” ska ha 1 värden.'],
    ['n in () or a', 'inte helt'],
    ['kind = "privat"', '7: ”privat” finns inte bland valen. Menade du ”private”?'],
    ['"privat" = kind', '0: ”privat” finns inte bland valen.'],
    ['kind in ("private", "other")', '20: ”other” finns inte bland valen.'],
    ['list contains(needs, "foood")', 'Menade du ”food”?'],
    ['list contains(needs, 1)', 'Listan består av val ur en lista, inte av tal'],
    ['list contains(rows, 1)', 'Listan består av en grupp av fält'],
    ['list contains(n, 1)', 'Här ska stå en lista'],
    ['a = "true"', 'Jämför med true eller false, utan citattecken.'],
    ['n = "1"', 'Skriv talet utan citattecken'],
    ['day = "2026-01-01"', 'Skriv datumet som date("2026-01-31")'],
    ['moment = day', 'blir datum med date(FÄLT)'],
    ['later - day > duration("P1M")', 'Jämför med ett värde av samma slag.'],
    ['text < "b"', 'Bara tal, datum och tider har en ordning.'],
    ['a > null', 'går inte att använda på null'],
    ['rows = null and rows > 1', 'går inte att jämföra'],
    ['text + text', 'går inte att räkna ut'],
    ['n ** 2', 'går inte att räkna ut'],
    ['-text', 'Minus framför text går inte.'],
    ['day + 1', 'går inte att räkna ut'],
    ['n and a', 'Här ska stå ja eller nej'],
    ['not(n)', 'Här ska stå ja eller nej'],
    ['not(a, b)', '”not” ska ha 1 värden.'],
    ['max()', '”max” ska ha 1–20 värden.'],
    ['sum(text)', 'Bara tal går att summera.'],
    ['max(rows.ok)', 'ingen gemensam ordning'],
    ['max(n, day)', 'ingen gemensam ordning'],
    ['floor(a)', 'Här ska stå tal'],
    ['abs(text)', 'Här ska stå tal'],
    ['count(n)', 'Här ska stå en lista'],
    ['years and months duration(n, day)', 'Skriv två datum, det äldre först.'],
    ['if n then 1 else 2', 'Här ska stå ja eller nej'],
    ['if a then 1 else "x"', 'Efter then står tal men efter else text.'],
    ['some r in n satisfies r = 1', 'Här ska stå en lista'],
    ['some r in rows satisfies r.amount', 'Här ska stå ja eller nej'],
    ['some r in rows, s in rows satisfies r.ok', 'Bara en lista i taget.'],
    ['rows[amount]', 'Här ska stå ja eller nej'],
    ['needs[item = "food"]', 'Bara rader i ett upprepat avsnitt'],
    ['rows[1]', 'Här ska stå ja eller nej'],
    ['n between "a" and 2', 'jämförs med'],
    ['kind between "private" and "professional"', 'har ingen ordning'],
    ['n in m', 'OK'],
    ['n in < 3', 'ska värdena räknas upp'],
    ['n in (null, 1)', 'ska värdena räknas upp'],
    ['date("2026-02-30") = day', 'går inte att läsa som ett datum'],
    ['date(text) = day', '”date” ska ha ett datum.'],
    ['duration("P1W") = duration("P1D")', 'går inte att läsa som en tid'],
    ['duration(text) = duration("P1D")', 'ska ha en text inom citattecken'],
    ['time("10:00:00") = 1', 'går inte att läsa'],
    ['@"snart" = day', 'går inte att läsa'],
    ['text = "a\\q"', 'Texten är fel skriven'],
    ['a =', 'inte helt'],
    ['"a', 'inte helt'],
    ['', 'inte helt'],
    ['a && b', 'inte helt'],
    ['a == b', 'Skriv =, !=, <, <=, > eller >=.'],
    ['a // ibland', 'Kommentarer används inte i uttryck.'],
    ['for r in rows return r.amount', 'används inte här'],
    ['{x: 1}', 'används inte här'],
    ['n instance of number', 'används inte här'],
    ['function(x) x', 'används inte här'],
  ])('%s', (expression, words) => {
    // a list of one is a list: `n in m` compares with m
    if (words === 'OK') expect(value(expression, { n: 1, m: 1 })).toBe(true);
    else expect(told(expression)).toContain(words);
  });

  it('one fault is told once, and several are told together', () => {
    expect(told('x + 1 > 2').split('\n')).toHaveLength(1);
    expect(told('x = 1 and y = 2').split('\n')).toHaveLength(2);
  });

  it('what comes out of another kind than wanted', () => {
    expect(told('n + 1', { kind: 'boolean' })).toContain('ska ge ja eller nej, men ger tal');
    expect(told('d', { kind: 'number', whole: true })).toContain('Runda med floor');
    expect(told('a', { kind: 'date' })).toContain('Ändra uttrycket eller fältets typ');
    expect(compileFeel('"private"', scope, { kind: 'string' }).kind).toBe('ok');
    expect(compileFeel('floor(n / 2)', scope, { kind: 'number', whole: true }).kind).toBe('ok');
  });
});

it('tells the names that it reads', () => {
  const compiled = compileFeel(
    'span.from = day and count(rows[ok]) > 1 and (some r in rows satisfies r.amount > n)',
    scope,
  );
  expect(compiled.kind === 'ok' && [...compiled.references].sort()).toEqual(
    ['day', 'n', 'rows', 'rows.amount', 'rows.ok', 'span.from'].sort(),
  );
});

describe('scopes', () => {
  const form = formSchema.parse({
    key: 'application',
    name: 'Ansökan',
    classification: 'personal',
    sections: [
      {
        key: 'main',
        name: 'Uppgifter',
        fields: [
          { key: 'cost', name: 'Kostnad', type: 'amount' },
          { key: 'hours', name: 'Timmar', type: 'decimal' },
          { key: 'who', name: 'Vem', type: 'person' },
          { key: 'where', name: 'Var', type: 'address' },
          { key: 'when', name: 'När', type: 'period' },
          { key: 'why', name: 'Varför', type: 'choice', options: [{ key: 'ill', name: 'Sjuk' }] },
          { key: 'what', name: 'Vad', type: 'choices', codes: 'things' },
          { key: 'phone', name: 'Telefon', type: 'phone' },
        ],
      },
      {
        key: 'rows',
        name: 'Rader',
        repeat: { item: 'Rad' },
        fields: [{ key: 'price', name: 'Pris', type: 'amount' }],
      },
    ],
  });

  it('a form’s own fields by their keys; in a repeated section the row’s own first', () => {
    const types = Object.fromEntries([...formScope(form).names].map(([key, { kind }]) => [key, kind]));
    expect(types).toEqual({
      cost: 'number',
      hours: 'number',
      who: 'context',
      where: 'context',
      when: 'context',
      why: 'choice',
      what: 'list',
      phone: 'string',
      rows: 'list',
    });
    expect(evaluateFeel('price > cost', formScope(form, 'rows'), { cost: 100, price: 200 })).toBe(true);
    expect(formScope(form, 'rows')).toBe(formScope(form, 'rows'));
    expect(formScope(form, 'main').names.has('price')).toBe(false);
  });

  it('the keys of code lists are known where they are at hand', () => {
    const codes = (list: string) => (list === 'things' ? ['bed', 'lamp'] : null);
    const expression = 'list contains(what, "bad")';
    expect(compileFeel(expression, formScope(form, undefined, codes)).kind).toBe('mistakes');
    expect(compileFeel(expression, formScope(form)).kind).toBe('ok');
  });

  it('a plan’s forms and the ways that its decisions went', () => {
    const type = testCaseType({
      key: 'test.case',
      forms: [form],
      decisions: [
        {
          key: 'grant',
          name: 'Bevilja',
          delegation: 'D1',
          appeal: 'none',
          outcomes: [{ key: 'granted', name: 'Bifall', kind: 'granted' }],
        },
      ],
    });
    const names = planScope(type);
    expect(evaluateFeel('application.cost > 0', names, { application: { cost: 1 } })).toBe(true);
    expect(evaluateFeel('application.cost > 0', names, { decisions: {} })).toBeNull();
    expect(evaluateFeel('count(application.rows) = 0', names, { application: {} })).toBe(true);
    expect(evaluateFeel('count(application.rows) = 0', names, {})).toBeNull();
    expect(
      evaluateFeel('decisions.grant.outcome = "granted"', names, {
        decisions: { grant: { outcome: 'granted' } },
      }),
    ).toBe(true);
    expect(compileFeel('decisions.grant.outcome = "grant"', names).kind).toBe('mistakes');
  });

  it('running what the loader would refuse is a fault of the program', () => {
    expect(() => evaluateFeel('nothing = 1', scope, {})).toThrow(FeelError);
  });

  it('every field type has a place', () => {
    for (const type of ['text', 'longText', 'identityNumber', 'organisationNumber', 'email'] as const) {
      const field = formSchema.parse({
        key: 'x',
        name: 'x',
        classification: 'open',
        sections: [{ key: 's', name: 's', fields: [{ key: 'f', name: 'f', type }] }],
      }).sections[0]?.fields[0];
      expect(field && fieldType(field).kind).toBe('string');
    }
  });
});
