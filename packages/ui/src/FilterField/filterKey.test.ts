import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterKey } from './filterKey.ts';
import type { FilterKeyPress, FilterKeyState } from './filterKey.ts';

const bare = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, isComposing: false };
const rest: FilterKeyState = {
  value: '',
  options: 0,
  isOpen: false,
  at: -1,
  hasChips: false,
  hasRows: true,
};
const key = (name: string, state: Partial<FilterKeyState> = {}, more: Partial<FilterKeyPress> = {}) =>
  filterKey({ ...bare, key: name, ...more }, { ...rest, ...state });

test('without suggestions ArrowDown and Enter lead to the rows, and Esc empties', () => {
  expect(key('ArrowDown')).toEqual({ kind: 'leave' });
  expect(key('Enter', { value: 'berg' })).toEqual({ kind: 'leave' });
  expect(key('Escape', { value: 'berg' })).toEqual({ kind: 'clear' });
  expect(key('Escape')).toBeNull();
  expect(key('ArrowDown', { hasRows: false })).toBeNull();
});

test('in the open list the arrows go round past the text, Enter takes the one pointed out, Esc closes first', () => {
  const open = { isOpen: true, options: 3, value: 'b' };
  expect(key('ArrowDown', open)).toEqual({ kind: 'point', at: 0 });
  expect(key('ArrowDown', { ...open, at: 2 })).toEqual({ kind: 'point', at: -1 });
  expect(key('ArrowUp', open)).toEqual({ kind: 'point', at: 2 });
  expect(key('Enter', { ...open, at: 1 })).toEqual({ kind: 'choose', at: 1 });
  expect(key('Enter', open)).toEqual({ kind: 'leave' });
  expect(key('Escape', open)).toEqual({ kind: 'close' });
  expect(key('ArrowUp', open, { altKey: true })).toEqual({ kind: 'close' });
  expect(key('ArrowDown', { options: 3 }, { altKey: true })).toEqual({ kind: 'open' });
});

test('Backspace goes to the last filter only from an empty field', () => {
  expect(key('Backspace', { hasChips: true })).toEqual({ kind: 'lastChip' });
  expect(key('Backspace', { hasChips: true, value: 'b' })).toBeNull();
});

test('the keys that write and edit text are never taken, and what is pointed out is always there', () => {
  const anyState = fc.record({
    value: fc.string(),
    options: fc.nat(20),
    isOpen: fc.boolean(),
    at: fc.integer({ min: -1, max: 19 }),
    hasChips: fc.boolean(),
    hasRows: fc.boolean(),
  });
  const keys = [
    'ArrowDown',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'Enter',
    'Escape',
    'Tab',
    'Backspace',
    'Delete',
    'a',
    'å',
    ' ',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...keys),
      fc.record({
        ctrlKey: fc.boolean(),
        altKey: fc.boolean(),
        shiftKey: fc.boolean(),
        isComposing: fc.boolean(),
      }),
      anyState,
      (name, modifiers, state) => {
        const isOpen = state.isOpen && state.options > 0;
        const at = Math.min(state.at, state.options - 1);
        const action = filterKey({ ...bare, ...modifiers, key: name }, { ...state, isOpen, at });
        const { ctrlKey, shiftKey, isComposing } = modifiers;
        if (ctrlKey || shiftKey || isComposing) expect(action).toBeNull();
        if (!['ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Backspace'].includes(name))
          expect(action).toBeNull();
        if (action?.kind === 'point' || action?.kind === 'choose')
          expect(action.at).toBeLessThan(state.options);
        if (action?.kind === 'choose') expect(action.at).toBeGreaterThanOrEqual(0);
        if (action?.kind === 'clear') expect(state.value).not.toBe('');
      },
    ),
  );
});
