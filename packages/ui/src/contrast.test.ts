import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast } from '../tokens/contrast.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('black on white is 21, and the order does not matter', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  fc.assert(
    fc.property(hex, hex, (a, b) => {
      const ratio = contrast(a, b);
      expect(ratio).toBe(contrast(b, a));
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThanOrEqual(21.0001);
    }),
  );
});

test('a colour has no contrast to itself', () => {
  fc.assert(fc.property(hex, (one) => contrast(one, one) === 1));
});
