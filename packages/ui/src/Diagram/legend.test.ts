import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flow } from './legend.ts';

const measure = (text: string) => [...text].length * 7;

test('no entry covers another, none is outside, and every name is whole', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'å', 'm', ' '), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), fc.integer({ min: 60, max: 500 }), (names, width) => {
      const { placed, height } = flow(names, width, 20, 12, 16, measure);
      const boxes = placed.map((one) => ({
        left: one.x,
        right: one.x + 20 + Math.max(0, ...one.lines.map(measure)),
        top: one.y,
        bottom: one.y + one.lines.length * 16,
      }));
      boxes.forEach((box, index) => {
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(height);
        for (const other of boxes.slice(index + 1)) {
          const isApart = other.left >= box.right || other.top >= box.bottom || other.right <= box.left;
          expect(isApart).toBe(true);
        }
        expect(placed[index]?.lines.join('').replaceAll(' ', '')).toBe(names[index]?.replaceAll(' ', ''));
      });
    }),
  );
});
