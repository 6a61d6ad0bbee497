import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, contentHash } from './canonical.ts';

it('gives one text for one value, whatever the order of its keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'å' })).toBe('{"a":"å","b":[{"c":null,"d":1}]}');
  expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
});

it('gives different values different texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same =
        JSON.stringify(JSON.parse(canonicalJson(one))) === JSON.stringify(JSON.parse(canonicalJson(other)));
      expect(canonicalJson(one) === canonicalJson(other)).toBe(same);
      // negative zero has no JSON of its own
      expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
    }),
  );
});
