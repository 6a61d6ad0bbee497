import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tabKey } from './tabKey.ts';

test('arrows go round, Home and End to the ends', () => {
  expect(tabKey('ArrowRight', 2, 3)).toEqual({ kind: 'focus', index: 0 });
  expect(tabKey('ArrowLeft', 0, 3)).toEqual({ kind: 'focus', index: 2 });
  expect(tabKey('Home', 2, 3)).toEqual({ kind: 'focus', index: 0 });
  expect(tabKey('End', 0, 3)).toEqual({ kind: 'focus', index: 2 });
});

test('moving does not choose; Enter and Space do, Delete closes, other keys are left alone', () => {
  expect(tabKey('Enter', 0, 3)).toEqual({ kind: 'select' });
  expect(tabKey(' ', 0, 3)).toEqual({ kind: 'select' });
  expect(tabKey('Delete', 0, 3)).toEqual({ kind: 'close' });
  expect(tabKey('ArrowDown', 0, 3)).toBeNull();
  expect(tabKey('ArrowRight', 0, 0)).toBeNull();
});

test('every move lands on a tab, and back again is where one was', () => {
  const places = fc
    .integer({ min: 1, max: 40 })
    .chain((count) => fc.record({ count: fc.constant(count), index: fc.nat(count - 1) }));
  fc.assert(
    fc.property(places, ({ count, index }) => {
      const right = tabKey('ArrowRight', index, count);
      if (right?.kind !== 'focus') throw new Error('ArrowRight did not move');
      expect(right.index).toBeGreaterThanOrEqual(0);
      expect(right.index).toBeLessThan(count);
      expect(tabKey('ArrowLeft', right.index, count)).toEqual({ kind: 'focus', index });
    }),
  );
});
