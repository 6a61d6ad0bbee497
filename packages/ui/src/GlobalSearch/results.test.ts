import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allResults, countOf, searchKey } from './results.ts';

const KEYS = ['ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Home', 'End', 'a', 'Tab'];
const states = fc.record({
  isOpen: fc.boolean(),
  count: fc.nat(12),
  active: fc.integer({ min: -1, max: 11 }),
});

test('only a result that is there is moved to or taken', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), fc.boolean(), states, (key, isAlt, state) => {
      const action = searchKey(key, isAlt, state);
      if (action?.kind !== 'move' && action?.kind !== 'choose') return;
      expect(action.index).toBeGreaterThanOrEqual(0);
      expect(action.index).toBeLessThan(state.count);
    }),
  );
});

test('what belongs to the text field stays there, and Escape is taken only while the list is open', () => {
  fc.assert(
    fc.property(states, (state) => {
      for (const key of ['Home', 'End', 'a', 'Tab', 'ArrowLeft'])
        expect(searchKey(key, false, state)).toBeNull();
      expect(searchKey('Escape', false, state) !== null).toBe(state.isOpen);
    }),
  );
});

test('down and up go round; with nothing active they begin at the ends', () => {
  const open = { isOpen: true, count: 3, active: -1 };
  expect(searchKey('ArrowDown', false, open)).toEqual({ kind: 'move', index: 0 });
  expect(searchKey('ArrowUp', false, open)).toEqual({ kind: 'move', index: 2 });
  expect(searchKey('ArrowDown', false, { ...open, active: 2 })).toEqual({ kind: 'move', index: 0 });
  expect(searchKey('ArrowDown', true, { ...open, isOpen: false })).toEqual({ kind: 'open' });
  expect(searchKey('ArrowUp', true, open)).toEqual({ kind: 'close' });
});

test('results are in the order of their groups, and those not here are counted', () => {
  const groups = [
    { id: 'p', name: 'Personer', results: [{ id: '1', label: 'Alva' }], total: 40 },
    { id: 'c', name: 'Ärenden', results: [{ id: '2', label: 'BOU-2026-0412' }] },
  ];
  expect(allResults(groups).map(({ id }) => id)).toEqual(['1', '2']);
  expect(countOf(groups)).toBe(41);
});
