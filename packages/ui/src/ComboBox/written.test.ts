import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comboKey, known, settle } from './written.ts';

const WORKERS = ['Åsa Berg', 'Anna Berg', 'Asa Berg', 'Émile Dahl', 'Eva Ek', 'eva ek'].map((name, at) => ({
  id: `w${at}`,
  name,
}));

describe('what was written', () => {
  test.each([
    ['Åsa Berg', 'w0'],
    ['åsa berg', 'w0'],
    ['  Åsa\u00a0 Berg ', 'w0'],
    ['Asa Berg', 'w2'],
    ['Åsa', 'unmatched'],
    ['Emile Dahl', 'unmatched'],
    ['Eva Ek', 'unmatched'],
    ['', 'empty'],
    [' ', 'empty'],
  ])('%j is %s', (written, expected) => {
    const settled = settle(written, WORKERS);
    expect(settled.kind === 'choice' ? settled.id : settled.kind).toBe(expected);
  });

  test('a whole name that one alone has is that one, and nothing else is', () => {
    const names = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom(...'åäöabcé'), minLength: 2, maxLength: 6 }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(names, fc.nat(), (all, at) => {
        const choices = all.map((name) => ({ id: name, name }));
        const name = all[at % all.length] ?? '';
        expect(settle(` ${name.toLocaleUpperCase('sv')} `, choices)).toEqual({ kind: 'choice', id: name });
        expect(settle(`${name}x`, choices)).toEqual({ kind: 'unmatched' });
      }),
    );
  });
});

describe('keys', () => {
  const key = (name: string, altKey = false, ctrlKey = false) => ({ key: name, altKey, ctrlKey });
  const closed = { isOpen: false, isMarked: false, count: 5 };
  const open = { ...closed, isOpen: true };
  test.each([
    [key('ArrowDown', true), closed, 'open'],
    [key('ArrowDown', true), open, null],
    [key('ArrowDown'), closed, null],
    [key('ArrowDown', true, true), closed, null],
    [key('ArrowUp', true), open, 'close'],
    [key('ArrowUp', true), closed, null],
    [key('Escape'), open, 'close'],
    [key('Escape'), closed, 'passOn'],
    [key('Enter'), { ...open, count: 1 }, 'chooseOnly'],
    [key('Enter'), { ...open, count: 1, isMarked: true }, null],
    [key('Enter'), open, null],
    [key('Enter'), { ...closed, count: 1 }, null],
    [key('Enter', false, true), { ...open, count: 1 }, null],
    [key('a'), open, null],
  ])('%j with %j', (pressed, list, does) => {
    expect(comboKey(pressed, list)).toBe(does);
  });
});

test('the chosen that were not found come first, and none twice', () => {
  const [a, b] = [
    { id: 'a', name: 'Åsa' },
    { id: 'b', name: 'Bo' },
  ];
  expect(known([b], [a])).toEqual([b, a]);
  expect(known([a, b], [a, b])).toEqual([a, b]);
});
