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
