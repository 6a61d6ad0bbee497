import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeWith } from './range.ts';

test('the drawn rows are the visible ones and the tab stop with its neighbours: rising, each once, all existing', () => {
  const anyRange = fc
    .record({ count: fc.integer({ min: 1, max: 10_000 }), a: fc.nat(), b: fc.nat(), c: fc.nat() })
    .map(({ count, a, b, c }) => {
      const [start = 0, end = 0] = [a % count, b % count].sort((x, y) => x - y);
      return {
        range: { startIndex: start, endIndex: end, overscan: 6, count },
        active: (c % (count + 1)) - 1,
      };
    });
  fc.assert(
    fc.property(anyRange, ({ range, active }) => {
      const drawn = rangeWith(range, active);
      expect(drawn.every((index, place) => place === 0 || index > (drawn[place - 1] ?? -1))).toBe(true);
      expect(drawn.every((index) => index >= 0 && index < range.count)).toBe(true);
      for (const index of [range.startIndex, range.endIndex]) expect(drawn).toContain(index);
      for (const index of [active - 1, active, active + 1]) {
        if (index >= 0 && index < range.count) expect(drawn).toContain(index);
      }
    }),
  );
});
