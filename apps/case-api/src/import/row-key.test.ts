import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeySet } from './row-key.ts';

it('tells new keys from old ones as a map does (property)', () => {
  const key = fc.nat(4000).map(String);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.constantFrom('a', 'b')), { maxLength: 5000, size: 'max' }),
      (pairs) => {
        const keys = new KeySet();
        const map = new Map<string, string>();
        for (const [one, content] of pairs) {
          const before = map.get(one);
          expect(keys.add(one, content)).toBe(
            before === undefined ? 'new' : before === content ? 'same' : 'other',
          );
          if (before === undefined) map.set(one, content);
        }
      },
    ),
    { numRuns: 20 },
  );
});
