import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OWN_LAYOUT, orderedIds, placedColumn } from './columnLayout.ts';
import { dropPlace } from './dropPlace.ts';

const anyHeaders = fc
  .array(fc.integer({ min: 24, max: 300 }), { minLength: 1, maxLength: 12 })
  .map((widths) => {
    let left = 0;
    return widths.map((width, place) => {
      const edges = { id: `c${place}`, left, right: left + width };
      left += width + 8;
      return edges;
    });
  });

test('a column lands under the pointer, or stays where it stands', () => {
  fc.assert(
    fc.property(anyHeaders, fc.nat(), fc.integer({ min: -50, max: 4000 }), (headers, pick, x) => {
      const dragged = headers[pick % headers.length]?.id ?? '';
      const place = dropPlace(headers, dragged, x);
      const before = headers.map((header) => header.id);
      if (!place) return;
      const after = orderedIds(headers, placedColumn(headers, OWN_LAYOUT, dragged, place.target, place.side));
      expect(after).not.toEqual(before);
      const target = headers.find((header) => header.id === place.target);
      const isLeft = x < ((target?.left ?? 0) + (target?.right ?? 0)) / 2;
      expect(Math.sign(after.indexOf(dragged) - after.indexOf(place.target))).toBe(isLeft ? -1 : 1);
    }),
  );
});

test('dropped on itself or on the near half of a neighbour nothing changes', () => {
  const headers = [
    { id: 'a', left: 0, right: 100 },
    { id: 'b', left: 100, right: 200 },
    { id: 'c', left: 200, right: 300 },
  ];
  expect(dropPlace(headers, 'a', 20)).toBeNull();
  expect(dropPlace(headers, 'a', 120)).toBeNull();
  expect(dropPlace(headers, 'a', 160)).toEqual({ target: 'b', side: 'after' });
  expect(dropPlace(headers, 'c', -40)).toEqual({ target: 'a', side: 'before' });
  expect(dropPlace(headers, 'a', 900)).toEqual({ target: 'c', side: 'after' });
  expect(dropPlace(headers, 'gone', 20)).toBeNull();
  expect(dropPlace([], 'a', 20)).toBeNull();
});
