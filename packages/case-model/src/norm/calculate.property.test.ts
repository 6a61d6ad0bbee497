import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInNorms } from '../testing/norms.ts';
import { calculateNorm } from './calculate.ts';
import { normInputSchema, type NormInput } from './input.ts';

const norms = builtInNorms();
const cost = fc.record({ kind: fc.constantFrom('rent', 'electricity'), applied: fc.nat(20_000) });
const household = fc
  .record({
    month: fc.constantFrom('2025-02', '2025-12', '2026-01', '2026-11'),
    couple: fc.boolean(),
    ages: fc.array(fc.nat(20), { maxLength: 9 }),
    expenses: fc.array(cost, { maxLength: 4 }),
    special: fc.array(cost, { maxLength: 2 }),
    wages: fc.nat(40_000),
    months: fc.nat(30),
    carriedSurplus: fc.option(fc.nat(5000), { nil: undefined }),
  })
  .map(({ couple, ages, wages, months, carriedSurplus, ...rest }) =>
    normInputSchema.parse({
      ...rest,
      adults: couple ? [{ key: 'a' }, { key: 'b' }] : [{ key: 'a' }],
      children: ages.map((age, at) => ({ key: `c${at}`, age })),
      incomes: [{ kind: 'wages', person: 'a', amount: wages, employment: true }],
      ...(carriedSurplus !== undefined && { carriedSurplus }),
      support: {
        a: Array.from({ length: months }, (_, at) => ({
          month: `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
          granted: true,
        })),
      },
    }),
  );
const granted = (input: NormInput) => calculateNorm(input, norms).granted;

test('the sums are those of the lines', () => {
  fc.assert(
    fc.property(household, (input) => {
      const result = calculateNorm(input, norms);
      const total = (part: string) =>
        result.lines.reduce((sum, line) => (line.part === part ? sum + line.amountOre : sum), 0) / 100;
      expect(result.norm).toBe(total('norm'));
      expect(result.sum).toBeCloseTo(result.incomes - result.jobDeduct - result.norm - result.expenses, 6);
      expect(result.balance).toBeCloseTo(result.sum - total('special'), 6);
      expect(result.subsistence + result.otherNeeds).toBe(result.granted);
      expect(result.subsistence).toBeGreaterThanOrEqual(0);
      expect(result.granted === 0 || result.surplus === 0).toBe(true);
      expect(Number.isInteger(result.granted)).toBe(true);
    }),
  );
});

test('more income never gives more, more costs never give less', () => {
  fc.assert(
    fc.property(household, fc.nat(10_000), (input, more) => {
      const income = { kind: 'pension', person: 'a', amount: more * 100, employment: false };
      expect(granted({ ...input, incomes: [...input.incomes, income] })).toBeLessThanOrEqual(granted(input));
      const rent = { kind: 'rent', applied: more * 100 };
      expect(granted({ ...input, expenses: [...input.expenses, rent] })).toBeGreaterThanOrEqual(
        granted(input),
      );
      expect(granted({ ...input, special: [...input.special, rent] })).toBeGreaterThanOrEqual(granted(input));
    }),
  );
});

test('the job stimulus never gives less', () => {
  fc.assert(
    fc.property(household, (input) => {
      expect(granted(input)).toBeGreaterThanOrEqual(granted({ ...input, support: {} }));
    }),
  );
});

test('a member for two parts of a month costs what the whole month does, but for rounding', () => {
  fc.assert(
    fc.property(household, fc.integer({ min: 1, max: 27 }), (input, day) => {
      const last = input.month.endsWith('-02') ? 28 : input.month.endsWith('-11') ? 30 : 31;
      const on = (number: number) => `${input.month}-${String(number).padStart(2, '0')}` as never;
      const personal = (child: object) =>
        calculateNorm(
          normInputSchema.parse({
            month: input.month,
            adults: [{ key: 'a' }],
            children: [{ key: 'c', age: 8, ...child }],
          }),
          norms,
        ).lines.find(({ item }) => item === 'personal.c')?.amountOre ?? 0;
      const parts =
        personal({ present: { from: on(1), to: on(day) } }) +
        personal({ present: { from: on(day + 1), to: on(last) } });
      expect(Math.abs(parts - personal({}))).toBeLessThanOrEqual(1);
    }),
  );
});
