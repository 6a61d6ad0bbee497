import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingKey } from './reading.ts';
import type { Ground, Point } from './reading.ts';

const size = fc.integer({ min: 1, max: 8 });
const ground: fc.Arbitrary<Ground> = fc.record({ categories: size, series: size, isRows: fc.boolean() });
const key = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape', 'a');

/** Where keys lead, from nowhere. */
function walk(keys: readonly string[], where: Ground): Point | null {
  let at: Point | null = null;
  for (const one of keys) {
    const next = readingKey(one, at, where);
    if (next !== undefined) at = next;
  }
  return at;
}

test('whatever is pressed, the point is one of the chart', () => {
  fc.assert(
    fc.property(ground, fc.array(key), (where, keys) => {
      const at = walk(keys, where);
      if (at === null) return;
      expect(at.category).toBeGreaterThanOrEqual(0);
      expect(at.category).toBeLessThan(where.categories);
      expect(at.series).toBeGreaterThanOrEqual(0);
      expect(at.series).toBeLessThan(where.series);
    }),
  );
});

test('ArrowRight and ArrowDown reach every point, each once', () => {
  fc.assert(
    fc.property(ground, (where) => {
      const seen = new Set<string>();
      for (let series = 0; series < where.series; series += 1) {
        for (let category = 0; category < where.categories; category += 1) {
          const down = Array.from({ length: series }, () => 'ArrowDown');
          const right = Array.from({ length: category }, () => 'ArrowRight');
          const at = walk(['Home', ...down, ...right], where);
          seen.add(`${at?.series},${at?.category}`);
        }
      }
      expect(seen.size).toBe(where.series * where.categories);
    }),
  );
});

test('a step and the step back end where they began, but at the edges, where steps stop', () => {
  const back: Readonly<Record<string, string>> = { ArrowRight: 'ArrowLeft', ArrowDown: 'ArrowUp' };
  fc.assert(
    fc.property(ground, fc.array(key), fc.constantFrom('ArrowRight', 'ArrowDown'), (where, keys, step) => {
      const at = walk(keys, where);
      fc.pre(at !== null);
      const there = readingKey(step, at, where) as Point;
      if (there.category === at.category && there.series === at.series) return;
      expect(readingKey(back[step] ?? '', there, where)).toEqual(at);
    }),
  );
});

test('Esc leaves the reading, and is not the chart’s when nothing is read', () => {
  const where = { categories: 3, series: 2, isRows: false };
  expect(readingKey('Escape', { category: 1, series: 1 }, where)).toBeNull();
  expect(readingKey('Escape', null, where)).toBeUndefined();
  expect(readingKey('a', null, where)).toBeUndefined();
  expect(readingKey('End', null, where)).toEqual({ category: 2, series: 0 });
});

test('nothing to read takes no keys', () => {
  expect(readingKey('ArrowRight', null, { categories: 0, series: 2, isRows: false })).toBeUndefined();
});
