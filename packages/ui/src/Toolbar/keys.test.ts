import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stopAfter } from './keys.ts';

const places = fc
  .integer({ min: 1, max: 20 })
  .chain((count) => fc.record({ count: fc.constant(count), index: fc.nat(count - 1) }));

test('every step lands on a stop, and back again is where one was', () => {
  fc.assert(
    fc.property(places, ({ index, count }) => {
      const right = stopAfter('ArrowRight', index, count) ?? -1;
      expect(right).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThan(count);
      expect(stopAfter('ArrowLeft', right, count)).toBe(index);
      expect(stopAfter('Home', index, count)).toBe(0);
      expect(stopAfter('End', index, count)).toBe(count - 1);
    }),
  );
});

test('other keys, and a toolbar without stops, are left alone', () => {
  expect(stopAfter('ArrowDown', 0, 3)).toBeNull();
  expect(stopAfter('ArrowRight', 0, 0)).toBeNull();
});
