import { expect, test } from 'vitest';
import { ariaKeys, shownKeys } from './keys.ts';

test('caps say what a Swedish keyboard says', () => {
  expect(shownKeys('Ctrl+Shift+ArrowUp')).toBe('Ctrl Skift ↑');
  expect(shownKeys('Space')).toBe('Mellanslag');
  expect(shownKeys('F6')).toBe('F6');
});

test('assistive technology is told the standard names', () => {
  expect(ariaKeys('Ctrl+Shift+B')).toBe('Control+Shift+B');
});
