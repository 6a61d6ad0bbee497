import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksFor } from './ticks.ts';

const count = fc.integer({ min: 0, max: 100_000 });

test('the steps are those that people count in', () => {
  expect(ticksFor([482]).values).toEqual([0, 100, 200, 300, 400, 500]);
  expect(ticksFor([3]).values).toEqual([0, 1, 2, 3]);
  expect(ticksFor([]).values).toEqual([0, 1]);
  expect(ticksFor([0, 0]).values).toEqual([0, 1]);
  expect(ticksFor([0.4], 1).values).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
});

test('an axis starts at zero, covers every figure, in even steps, whole where figures are whole', () => {
  fc.assert(
    fc.property(fc.array(count), fc.integer({ min: 1, max: 8 }), (values, about) => {
      const { values: ticks, from, to } = ticksFor(values, 0, about);
      expect(from).toBe(0);
      expect(to).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBe(to);
      const steps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0));
      expect(new Set(steps).size).toBe(1);
      expect(Number.isInteger(steps[0])).toBe(true);
      expect(String(steps[0])).toMatch(/^[125]0*$/);
      expect(ticks.length).toBeLessThanOrEqual(2 * about + 2);
    }),
  );
});

test('below zero too, zero is on the axis', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 })), (values) => {
      const { values: ticks, from, to } = ticksFor(values);
      expect(ticks).toContain(0);
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(from);
        expect(value).toBeLessThanOrEqual(to);
      }
    }),
  );
});
