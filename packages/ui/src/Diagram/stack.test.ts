import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackOf, stackTop } from './stack.ts';
import { shownCell } from './suppress.ts';

const value = fc.option(fc.integer({ min: 0, max: 1000 }));

test('parts stand on each other from zero to the top, each as high as its figure', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const cells = values.map((one) => shownCell(one, 5));
      const parts = stackOf(cells);
      let edge = 0;
      parts.forEach((part, index) => {
        if (part === null) return expect(cells[index]?.kind).toBe('missing');
        expect(part.from).toBe(edge);
        const cell = cells[index];
        if (cell?.kind === 'value') expect(part.to - part.from).toBeCloseTo(cell.value, 9);
        edge = part.to;
        return undefined;
      });
      expect(stackTop(cells)).toBe(edge);
    }),
  );
});

test('what is below zero has no place in a stack', () => {
  expect(() => stackOf([shownCell(-12, null)])).toThrow(RangeError);
});
