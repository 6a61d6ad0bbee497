import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextUndecided } from './nextUndecided.ts';

const places = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });

test('the place found has no choice, and none is found only when all have', () => {
  fc.assert(
    fc.property(
      places,
      fc.integer({ min: -1, max: 7 }),
      fc.constantFrom(1 as const, -1 as const),
      (decided, at, step) => {
        const from = Math.min(at, decided.length - 1);
        const next = nextUndecided(decided, from, step);
        if (next === null) expect(decided.every(Boolean)).toBe(true);
        else expect(decided[next]).toBe(false);
      },
    ),
  );
});

test('pressing again and again visits every place without a choice', () => {
  fc.assert(
    fc.property(places, fc.constantFrom(1 as const, -1 as const), (decided, step) => {
      const visited = new Set<number>();
      for (let turn = 0, at = -1; turn < decided.length; turn += 1) {
        const next = nextUndecided(decided, at, step);
        if (next === null) break;
        visited.add(next);
        at = next;
      }
      const open = decided.flatMap((isDecided, place) => (isDecided ? [] : [place]));
      expect([...visited].sort()).toEqual(open);
    }),
  );
});

test('from outside it is the first, and backwards the last', () => {
  expect(nextUndecided([true, false, false], -1, 1)).toBe(1);
  expect(nextUndecided([false, false, true], -1, -1)).toBe(1);
});
