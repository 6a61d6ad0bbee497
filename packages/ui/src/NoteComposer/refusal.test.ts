import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal } from './refusal.ts';

test.each([
  ['', 'tom'],
  [' \n\t ', 'tom'],
  ['123456', '1 tecken för lång'],
  ['123456789', '4 tecken för lång'],
])('%j is refused: %s', (text, words) => {
  expect(refusal(text, 5)).toContain(words);
});

test('whatever says something and fits is taken', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 50 }), (text) => {
      fc.pre(text.trim() !== '');
      expect(refusal(text, 50)).toBeNull();
      expect(refusal(text, text.length - 1)).not.toBeNull();
    }),
  );
});
