import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveBy, moveTo, placeOf, type Placed } from './order.ts';

const lists: fc.Arbitrary<readonly Placed[]> = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 12 })
  .map((fixed) => fixed.map((isFixed, place) => ({ id: `item ${place}`, isFixed })));
const listAndItem = lists.chain((items) =>
  fc.record({
    items: fc.constant(items),
    at: fc.nat(items.length - 1),
    to: fc.integer({ min: -3, max: 15 }),
  }),
);

test('moving loses nothing, doubles nothing, and leaves the fixed ones where they are', () => {
  fc.assert(
    fc.property(listAndItem, ({ items, at, to }) => {
      const moved = moveTo(items, `item ${at}`, to);
      if (moved === null) return;
      expect(moved.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
      items.forEach((item, place) => item.isFixed && expect(moved[place]).toBe(item.id));
    }),
  );
});

test('a step up is taken back by a step down', () => {
  fc.assert(
    fc.property(listAndItem, ({ items, at }) => {
      const id = `item ${at}`;
      const up = moveBy(items, id, -1);
      if (up === null) return;
      const after = up.map((each) => items.find((item) => item.id === each) ?? { id: each, isFixed: false });
      expect(moveBy(after, id, 1)).toEqual(items.map((item) => item.id));
    }),
  );
});

test('what is dropped beside another stands beside it', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, isFixed: false }));
  expect(moveTo(items, 'a', placeOf(items, 'a', 'c', 'before'))).toEqual(['b', 'a', 'c', 'd']);
  expect(moveTo(items, 'a', placeOf(items, 'a', 'c', 'after'))).toEqual(['b', 'c', 'a', 'd']);
  expect(moveTo(items, 'd', placeOf(items, 'd', 'a', 'before'))).toEqual(['d', 'a', 'b', 'c']);
  expect(moveTo(items, 'b', placeOf(items, 'b', 'a', 'after'))).toBeNull();
});

test('nothing moves past a fixed one, and a fixed one does not move', () => {
  const items = [
    { id: 'name', isFixed: true },
    { id: 'step', isFixed: false },
    { id: 'due', isFixed: false },
  ];
  expect(moveBy(items, 'step', -1)).toBeNull();
  expect(moveTo(items, 'due', 0)).toEqual(['name', 'due', 'step']);
  expect(moveBy(items, 'name', 1)).toBeNull();
  expect(moveBy(items, 'unknown', 1)).toBeNull();
});
