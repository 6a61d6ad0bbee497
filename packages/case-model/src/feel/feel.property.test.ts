import fc from 'fast-check';
import { evaluate, FeelDate, FeelDateTime, FeelDuration, parseDate, parseDateTime } from 'feelin';
import { expect, it } from 'vitest';
import { compileFeel, type FeelScope, type FeelType, type FeelValues } from './compile.ts';

/*
 * Expressions are made by grammar, so that they are accepted, and run by us and by feelin.
 */

const whole: FeelType = { kind: 'number', whole: true };
const names: Readonly<Record<string, FeelType>> = {
  yes: { kind: 'boolean' },
  urgent: { kind: 'boolean' },
  cost: whole,
  rent: whole,
  asked: { kind: 'date' },
  born: { kind: 'date' },
  came: { kind: 'dateTime' },
  kind: { kind: 'choice', keys: ['one', 'two'] },
  text: { kind: 'string' },
  needs: { kind: 'list', of: { kind: 'choice', keys: ['one', 'two'] }, given: false },
  rows: {
    kind: 'list',
    given: true,
    of: {
      kind: 'context',
      fields: new Map<string, FeelType>([
        ['amount', whole],
        ['ok', { kind: 'boolean' }],
      ]),
    },
  },
};
const scope: FeelScope = { names: new Map(Object.entries(names)) };

const date = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const dateTime = fc
  .tuple(date, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([day, hour, minute]) => `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const key = fc.constantFrom('one', 'two');
const amount = fc.integer({ min: -1000, max: 1_000_000 });

/** Values of the scope's types; with `holes` any of them may be missing. */
function values(holes: boolean): fc.Arbitrary<FeelValues> {
  const row = fc.record({ amount, ok: fc.boolean() }, holes ? { requiredKeys: [] } : {});
  const all = {
    yes: fc.boolean(),
    urgent: fc.boolean(),
    cost: amount,
    rent: amount,
    asked: date,
    born: date,
    came: dateTime,
    kind: key,
    text: fc.constantFrom('ja', 'nej', 'å "ä"'),
    needs: fc.uniqueArray(key, { maxLength: 2 }),
    rows: fc.array(row, { minLength: holes ? 0 : 1, maxLength: 4 }),
  };
  return holes ? fc.record(all, { requiredKeys: [] }) : fc.record(all);
}

const literal = (text: string): string => JSON.stringify(text);

/** Expressions of the subset, by what they come to. Depth is kept small by fast-check. */
const { bool } = fc.letrec<{ bool: string; num: string; day: string }>((tie) => ({
  num: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'cost',
      'rent',
      'count(rows)',
      'count(needs)',
      'sum(rows.amount)',
      'max(rows.amount)',
      'count(rows[ok = true])',
      'count(rows[amount > cost])',
    ),
    fc.integer({ min: 0, max: 100_000 }).map(String),
    fc
      .tuple(tie('num'), fc.constantFrom('+', '-', '*'), tie('num'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    tie('num').map((a) => `floor(${a} / 7)`),
    tie('num').map((a) => `ceiling(${a} / 3)`),
    tie('num').map((a) => `abs(${a})`),
    fc.tuple(tie('num'), tie('num')).map(([a, b]) => `min(${a}, ${b})`),
    fc.tuple(tie('bool'), tie('num'), tie('num')).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`),
  ),
  day: fc.oneof(
    { depthSize: 'small' },
    // feelin has no max of dates, which the standard has
    fc.constantFrom('asked', 'born', 'date(came)'),
    date.map((day) => `date(${literal(day)})`),
    fc
      .tuple(tie('day'), fc.constantFrom('+', '-'), fc.constantFrom('P1D', 'P14D', 'P1M', 'P18Y', 'P1Y6M'))
      .map(([a, sign, length]) => `(${a} ${sign} duration("${length}"))`),
  ),
  bool: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'yes',
      'urgent',
      'kind = "one"',
      'kind != "two"',
      'text = "ja"',
      'came > date and time("2000-01-01T12:00:00")',
      'kind in ("one", "two")',
      'list contains(needs, "one")',
      'list contains(needs, kind)',
      'cost in [0..1000)',
      'cost between 100 and 5000',
    ),
    fc
      .tuple(tie('num'), fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('num'))
      .map((parts) => parts.join(' ')),
    fc.tuple(tie('day'), fc.constantFrom('=', '<', '>='), tie('day')).map((parts) => parts.join(' ')),
    fc
      .tuple(tie('day'), tie('day'))
      .map(([a, b]) => `years and months duration(${a}, ${b}) >= duration("P18Y")`),
    fc.tuple(tie('day'), tie('day')).map(([a, b]) => `${a} - ${b} > duration("P30D")`),
    fc
      .tuple(tie('bool'), fc.constantFrom('and', 'or'), tie('bool'))
      .map(([a, word, b]) => `(${a}) ${word} (${b})`),
    tie('bool').map((a) => `not(${a})`),
    fc
      .tuple(fc.constantFrom('some', 'every'), tie('num'))
      .map(([word, a]) => `(${word} r in rows satisfies r.amount > ${a} or r.ok)`),
    fc.constantFrom('cost', 'asked', 'kind', 'yes').map((name) => `${name} = null`),
  ),
}));

/** The same values as feelin has them. */
function forFeelin(given: FeelValues): Record<string, unknown> {
  const out: Record<string, unknown> = { ...given };
  for (const name of ['asked', 'born']) out[name] = parseDate(String(given[name]));
  out['came'] = parseDateTime(`${String(given['came'])}:00`);
  return out;
}

function plain(value: unknown): unknown {
  if (value instanceof FeelDate || value instanceof FeelDateTime || value instanceof FeelDuration)
    return value.iso;
  return value;
}

it('comes to what feelin comes to, which then has nothing to warn of, wherever every value is known', () => {
  fc.assert(
    fc.property(bool, values(false), (expression, given) => {
      const compiled = compileFeel(expression, scope, { kind: 'boolean' });
      expect(compiled.kind, expression).toBe('ok');
      if (compiled.kind !== 'ok') return;
      const own = compiled.evaluate(given);
      const { value, warnings } = evaluate(expression, forFeelin(given));
      expect(warnings, expression).toEqual([]);
      expect(own, expression).toEqual(plain(value));
    }),
    { numRuns: 500 },
  );
});

it('never throws, and answers true, false or unknown, whatever is missing or half written', () => {
  const rubbish = fc.dictionary(fc.constantFrom(...Object.keys(names)), fc.anything());
  fc.assert(
    fc.property(bool, fc.oneof(values(true), rubbish), (expression, given) => {
      const compiled = compileFeel(expression, scope);
      if (compiled.kind !== 'ok') throw new Error(expression);
      expect([true, false, null]).toContain(compiled.evaluate(given));
    }),
    { numRuns: 500 },
  );
});

it('never takes back what it said when more becomes known', () => {
  const safe = bool.filter(
    (text) => !text.includes('= null') && !text.includes('rows') && !text.includes('needs'),
  );
  fc.assert(
    fc.property(safe, values(false), fc.subarray(Object.keys(names)), (expression, given, missing) => {
      const compiled = compileFeel(expression, scope);
      if (compiled.kind !== 'ok') throw new Error(expression);
      const less = Object.fromEntries(Object.entries(given).filter(([name]) => !missing.includes(name)));
      const before = compiled.evaluate(less);
      if (before !== null) expect(compiled.evaluate(given), expression).toBe(before);
    }),
    { numRuns: 500 },
  );
});

it('tells mistakes and never throws on any text', () => {
  const pieces = fc.constantFrom(
    'a',
    'cost',
    '.',
    ' ',
    '"',
    '(',
    ')',
    '[',
    ']',
    '=',
    '<',
    '+',
    'and',
    'in',
    'if',
    'some',
    'not',
    '1',
    'date',
    '@',
    ',',
    '{',
    '}',
    '|',
    '\n',
    'å',
    '..',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.array(pieces, { maxLength: 15 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (expression) => {
      const compiled = compileFeel(expression, scope);
      if (compiled.kind === 'ok') compiled.evaluate({});
      else {
        for (const { from, message, hint } of compiled.faults) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from).toBeLessThanOrEqual(expression.length);
          expect(`${message} ${hint}`).not.toContain('undefined');
        }
      }
    }),
    { numRuns: 500 },
  );
});
