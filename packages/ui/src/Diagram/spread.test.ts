import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const wanted = fc.record({
  centre: fc.integer({ min: 0, max: 200 }),
  height: fc.integer({ min: 1, max: 30 }),
});

test('labels with room stand where they want', () => {
  expect(
    spread(
      [
        { centre: 50, height: 10 },
        { centre: 20, height: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([50, 20]);
});

test('two at the same height stand beside it, one on each side', () => {
  expect(
    spread(
      [
        { centre: 50, height: 10 },
        { centre: 50, height: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([45, 55]);
});

test('none covers another, their order is that of what they name, and all are inside when there is room', () => {
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 8 }), (labels) => {
      const centres = spread(labels, 0, 200);
      const order = labels
        .map((label, index) => ({ ...label, index, at: centres[index] ?? 0 }))
        .sort((a, b) => a.centre - b.centre || a.index - b.index);
      order.slice(1).forEach((label, index) => {
        const above = order[index];
        if (above === undefined) throw new Error('no label above');
        expect(label.at - label.height / 2).toBeGreaterThanOrEqual(above.at + above.height / 2 - 1e-6);
      });
      const total = labels.reduce((sum, label) => sum + label.height, 0);
      if (total > 200) return;
      for (const label of order) {
        expect(label.at - label.height / 2).toBeGreaterThanOrEqual(-1e-6);
        expect(label.at + label.height / 2).toBeLessThanOrEqual(200 + 1e-6);
      }
    }),
  );
});
