import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownCell } from '../Diagram/suppress.ts';
import { hasMarker, isJoined, lastKnown } from './line.ts';

const cells = fc
  .array(fc.option(fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: 20 })
  .map((values) => values.map((value) => shownCell(value, 5)));

test('every figure shows: by a line on one side at least, or by a marker', () => {
  fc.assert(
    fc.property(cells, fc.boolean(), (all, isTight) => {
      all.forEach((cell, place) => {
        if (cell.kind === 'missing') return expect(hasMarker(all, place, isTight)).toBe(false);
        const isReached = [all[place - 1], all[place + 1]].some((next) => next && isJoined(next));
        return expect(hasMarker(all, place, isTight) || (isJoined(cell) && isReached)).toBe(true);
      });
    }),
  );
});

test('a line never goes through what is unknown or not shown', () => {
  expect([shownCell(null, 5), shownCell(3, 5), shownCell(0, 5), shownCell(9, 5)].map(isJoined)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test('the name stands at the last figure', () => {
  expect(lastKnown([shownCell(7, 5), shownCell(12, 5), shownCell(null, 5)])).toBe(12);
  expect(lastKnown([shownCell(7, 5), shownCell(2, 5)])).toBe(2.5);
  expect(lastKnown([shownCell(null, 5)])).toBe(0);
});
