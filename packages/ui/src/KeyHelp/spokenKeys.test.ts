import { expect, test } from 'vitest';
import { spokenKeys } from './spokenKeys.ts';

test('arrows are said as words, and other caps are read as they are', () => {
  expect(spokenKeys('Ctrl+Shift+ArrowUp')).toBe('Ctrl Skift uppåtpil');
  expect(spokenKeys('ArrowLeft')).toBe('vänsterpil');
  expect(spokenKeys('Ctrl+K')).toBeNull();
});
