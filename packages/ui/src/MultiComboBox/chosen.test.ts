import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withBack, withoutId } from './chosen.ts';

const choices = [
  { id: 'a', name: 'Åsa' },
  { id: 'b', name: 'Bo' },
];

test('what is taken away is told by its name and its place', () => {
  expect(withoutId(['b', 'a'], choices, 'a')).toEqual({
    ids: ['b'],
    removed: { choice: { id: 'a', name: 'Åsa' }, at: 1 },
  });
  expect(withoutId(['b'], choices, 'a')).toEqual({ ids: ['b'], removed: null });
  expect(withoutId(['x'], choices, 'x').removed?.choice.name).toBe('x');
});

test('undoing a removal gives back what was, and never the same one twice', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(ids, fc.nat(), (all, at) => {
      const id = all[at % all.length] ?? '';
      const { ids: left, removed } = withoutId(all, [], id);
      expect(left).not.toContain(id);
      expect(removed && withBack(left, removed)).toEqual(all);
      expect(removed && withBack(all, removed)).toEqual(all);
    }),
  );
});
