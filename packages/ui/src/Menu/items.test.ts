import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, findItem, isChoice, type MenuSection } from './items.ts';

const sections: fc.Arbitrary<readonly MenuSection[]> = fc
  .uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), isDangerous: fc.boolean(), at: fc.nat(3) }), {
    selector: (item) => item.id,
  })
  .map((items) =>
    [0, 1, 2, 3].map((at) => ({
      id: `section ${at}`,
      items: items.filter((item) => item.at === at).map((item) => ({ ...item, label: item.id })),
    })),
  );

test('no item is lost or doubled, and no section is empty', () => {
  fc.assert(
    fc.property(sections, (given) => {
      const ids = (all: readonly MenuSection[]) => all.flatMap(({ items }) => items.map(({ id }) => id));
      const arranged = arrange(given);
      expect(ids(arranged).toSorted()).toEqual(ids(given).toSorted());
      expect(arranged.every(({ items }) => items.length > 0)).toBe(true);
    }),
  );
});

test('what cannot be undone comes last, in a section without anything else', () => {
  fc.assert(
    fc.property(sections, (given) => {
      const arranged = arrange(given);
      const dangers = arranged.map(({ items }) => items.map((item) => item.isDangerous === true));
      const at = dangers.findIndex((some) => some.includes(true));
      if (at === -1) return;
      expect(at).toBe(arranged.length - 1);
      expect(dangers[at]?.every(Boolean)).toBe(true);
    }),
  );
});

test('an item is found where it lies, also in a menu of another', () => {
  const inner = { id: 'inner', label: 'Inre' };
  const given = [
    { id: 'a', items: [{ id: 'outer', label: 'Yttre', items: [inner] }] },
    { id: 'b', choose: 'one' as const, items: [{ id: 'chosen', label: 'Vald' }] },
  ];
  expect(findItem(given, 'inner')).toBe(inner);
  expect(findItem(given, 'nowhere')).toBeNull();
  expect(isChoice(given, 'chosen')).toBe(true);
  expect(isChoice(given, 'outer')).toBe(false);
});
