import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsOf, shorten } from './cut-text.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const length = fc.integer({ min: 2, max: 20 });

it('loses nothing, and leaves no half of a surrogate pair (property)', () => {
  fc.assert(
    fc.property(text, length, (whole, longest) => {
      const parts = partsOf(whole, longest);
      expect(parts.join('')).toBe(whole);
      expect(parts.every((part) => part.length <= longest && part.isWellFormed())).toBe(true);
    }),
  );
});

it('shortens only what is too long, and shows that it did (property)', () => {
  fc.assert(
    fc.property(text, length, (whole, longest) => {
      const short = shorten(whole, longest);
      if (whole.length <= longest) expect(short).toBe(whole);
      else expect(short.endsWith('…') && short.length <= longest && short.isWellFormed()).toBe(true);
    }),
  );
});
