import { describe, expect, test } from 'vitest';
import { NO_TYPEAHEAD, hasPrefix, isOpen, typeCharacter } from './typeahead.ts';

describe('the word being typed', () => {
  test('one letter looks from the next row, several from here', () => {
    const first = typeCharacter(NO_TYPEAHEAD, 'b', 1000, 7);
    expect(first).toEqual({ typeahead: { text: 'b', at: 1000 }, from: 8 });
    const second = typeCharacter(first.typeahead, 'e', 1500, 9);
    expect(second).toEqual({ typeahead: { text: 'be', at: 1500 }, from: 9 });
  });

  test('from the header it looks from the first row', () => {
    expect(typeCharacter(NO_TYPEAHEAD, 'b', 1000, -1).from).toBe(0);
  });

  test('after 800 ms a new word begins', () => {
    const first = typeCharacter(NO_TYPEAHEAD, 'b', 1000, 0).typeahead;
    expect(isOpen(first, 1800)).toBe(true);
    expect(isOpen(first, 1801)).toBe(false);
    expect(typeCharacter(first, 'e', 1801, 0).typeahead.text).toBe('e');
  });
});

describe('beginnings of names by the Swedish alphabet', () => {
  test.each([
    ['Åkerström, Gun', 'å', true],
    ['Åkerström, Gun', 'ÅK', true],
    ['Åkerström, Gun', 'a', false],
    ['Andersson, Bo', 'å', false],
    ['Émile Dahl', 'e', true],
    ['Öberg', 'o', false],
    ['Öberg', 'O\u0308', true],
    ['Al-Hakim, Leila', 'al-hakim, l', true],
    ['Bo', 'Bosse', false],
  ])('%s begins with %s: %s', (name, prefix, expected) => {
    expect(hasPrefix(name, prefix)).toBe(expected);
  });
});
