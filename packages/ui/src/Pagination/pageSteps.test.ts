import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageSteps } from './pageSteps.ts';

test.each([
  [1, 1, [1]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  [1, 12, [1, 2, 3, 4, 5, 'gap-after', 12]],
  [6, 12, [1, 'gap-before', 5, 6, 7, 'gap-after', 12]],
  [12, 12, [1, 'gap-before', 8, 9, 10, 11, 12]],
])('page %i of %i', (page, count, expected) => {
  expect(pageSteps(page, count)).toEqual(expected);
});

describe('whatever the page', () => {
  const places = fc
    .integer({ min: 1, max: 5_000 })
    .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count)));

  test('the first, the last, the current and its neighbours are there, rising, each once', () => {
    fc.assert(
      fc.property(places, ([page, count]) => {
        const pages = pageSteps(page, count).filter((step) => typeof step === 'number');
        const wanted = [1, page - 1, page, page + 1, count].filter((one) => one >= 1 && one <= count);
        expect(pages).toEqual(expect.arrayContaining(wanted));
        expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b));
      }),
    );
  });

  test('there are at most seven, and as many on every page', () => {
    fc.assert(
      fc.property(places, ([page, count]) => {
        expect(pageSteps(page, count)).toHaveLength(Math.min(count, 7));
      }),
    );
  });

  test('a gap stands for two pages or more', () => {
    fc.assert(
      fc.property(places, ([page, count]) => {
        const steps = pageSteps(page, count);
        steps.forEach((step, place) => {
          if (typeof step === 'number') return;
          const [before, after] = [steps[place - 1], steps[place + 1]];
          expect(Number(after) - Number(before)).toBeGreaterThan(2);
        });
      }),
    );
  });
});
