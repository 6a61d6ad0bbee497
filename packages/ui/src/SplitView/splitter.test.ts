import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeAt, splitKey, STEP, type SplitSize } from './splitter.ts';

const limits = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 100 }))
  .map(([min, max]) => ({ min, max }));
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', 'a', 'Tab'];

test('whatever is pressed, the share stays within its limits', () => {
  fc.assert(
    fc.property(
      limits,
      fc.array(fc.constantFrom(...KEYS)),
      fc.constantFrom('row' as const, 'column' as const),
      (between, keys, direction) => {
        let size: SplitSize = { percent: between.min, isCollapsed: false };
        for (const key of keys) size = splitKey(key, size, between, direction) ?? size;
        expect(size.percent).toBeGreaterThanOrEqual(between.min);
        expect(size.percent).toBeLessThanOrEqual(between.max);
      },
    ),
  );
});

test('Enter twice is as before', () => {
  fc.assert(
    fc.property(limits, fc.integer({ min: 0, max: 100 }), fc.boolean(), (between, percent, isCollapsed) => {
      const size = { percent, isCollapsed };
      const once = splitKey('Enter', size, between, 'row') ?? size;
      expect(once.isCollapsed).toBe(!isCollapsed);
      expect(splitKey('Enter', once, between, 'row')).toEqual(size);
    }),
  );
});

test('arrows go a step, along the panes only; a folded pane comes back at its least', () => {
  const between = { min: 20, max: 80 };
  const size = { percent: 40, isCollapsed: false };
  expect(splitKey('ArrowRight', size, between, 'row')).toEqual({ percent: 40 + STEP, isCollapsed: false });
  expect(splitKey('ArrowLeft', size, between, 'row')).toEqual({ percent: 40 - STEP, isCollapsed: false });
  expect(splitKey('ArrowDown', size, between, 'row')).toBeNull();
  expect(splitKey('ArrowDown', size, between, 'column')).toEqual({ percent: 40 + STEP, isCollapsed: false });
  const folded = { percent: 40, isCollapsed: true };
  expect(splitKey('ArrowRight', folded, between, 'row')).toEqual({ percent: 20, isCollapsed: false });
  expect(splitKey('ArrowLeft', folded, between, 'row')).toBe(folded);
});

test('dragging follows the pointer as far as it may', () => {
  const between = { min: 20, max: 80 };
  expect(sizeAt(600, 100, 1000, between)).toEqual({ percent: 50, isCollapsed: false });
  expect(sizeAt(0, 100, 1000, between).percent).toBe(20);
  expect(sizeAt(5000, 100, 1000, between).percent).toBe(80);
  expect(sizeAt(5, 0, 0, between).percent).toBe(20);
});
