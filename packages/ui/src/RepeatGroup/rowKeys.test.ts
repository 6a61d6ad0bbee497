import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowKeys } from './rowKeys.ts';

test.each([
  [[], 2, null, [1, 2]],
  [[1, 2], 3, null, [1, 2, 3]],
  [[1, 2, 3], 2, null, [1, 2]],
  [[1, 2, 3], 2, { kind: 'removal', at: 0 }, [2, 3]],
  [[2, 3], 3, { kind: 'insertion', at: 0 }, [4, 2, 3]],
  [[2, 3], 2, { kind: 'removal', at: 0 }, [2, 3]],
  [[1, 2, 3], 1, { kind: 'removal', at: 0 }, [1]],
] as const)('%j to %d rows, %j', (keys, count, change, after) => {
  expect(rowKeys(keys, count, change)).toEqual(after);
});

test('there are as many keys as rows, no two alike, and rows that stay keep theirs in order', () => {
  const change = fc.option(
    fc.record({ kind: fc.constantFrom('removal', 'insertion'), at: fc.nat(8) } as const),
  );
  const steps = fc.array(fc.tuple(fc.nat(8), change), { maxLength: 12 });
  fc.assert(
    fc.property(steps, (all) => {
      let keys: readonly number[] = [];
      for (const [count, one] of all) {
        const after = rowKeys(
          keys,
          count,
          one && { ...one, at: Math.min(one.at, Math.max(0, keys.length - 1)) },
        );
        expect(after).toHaveLength(count);
        expect(new Set(after).size).toBe(count);
        const stay = after.filter((key) => keys.includes(key));
        expect(stay).toEqual(keys.filter((key) => stay.includes(key)));
        keys = after;
      }
    }),
  );
});
