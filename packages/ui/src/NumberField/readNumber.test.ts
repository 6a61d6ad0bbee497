import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, shownNumber } from './readNumber.ts';
import type { NumberRules } from './readNumber.ts';
import { stepped } from './step.ts';

const TWO: NumberRules = { decimals: 2 };
/** The value, or the name of the problem. */
const readAs = (text: string, rules = TWO) => {
  const read = readNumber(text, rules);
  return read.kind === 'number' ? read.value : read.problem;
};

describe('numbers as workers write them', () => {
  test.each([
    ['1234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u2009234\u202f567', 1_234_567],
    ['1.234,50', 1234.5],
    ['1.234.567', 1_234_567],
    ['1.234.567,89', 1_234_567.89],
    ['12.50', 12.5],
    ['0,25', 0.25],
    ['007', 7],
    ['-3', -3],
    ['\u2212 3', -3],
    ['\u20133,5', -3.5],
    ['-0', 0],
    ['1.250', 'fullStop'],
    ['-1.250', 'fullStop'],
    ['12,345', 'decimals'],
    ['0.125', 'decimals'],
    ['1 234.567', 'decimals'],
    ['12 34', 'unreadable'],
    ['1 234 50', 'unreadable'],
    ['1,234.50', 'unreadable'],
    ['1.23.456', 'unreadable'],
    ['12,', 'unreadable'],
    [',5', 'unreadable'],
    ['1,2,3', 'unreadable'],
    ['12o', 'unreadable'],
    ['10²', 'unreadable'],
    ['--12', 'unreadable'],
    ['', 'unreadable'],
    ['12345678901234', 'unreadable'],
  ])('%j → %s', (text, read) => {
    expect(readAs(text)).toBe(read);
  });

  test('with as many decimals as the field has, never rounded', () => {
    expect(readAs('1,25', { decimals: 1 })).toBe('decimals');
    expect(readAs('1,0', { decimals: 0 })).toBe('decimals');
    expect(readAs('12', { decimals: 0 })).toBe(12);
  });

  test('without a minus sign where none may be', () => {
    expect(readAs('-3', { decimals: 0, isSigned: false })).toBe('negative');
    expect(readAs('-0', { decimals: 0, isSigned: false })).toBe(0);
  });
});

const minus = fc.constantFrom('-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\u2212 ');
const space = fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f', '  ');
const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\ufeff'), maxLength: 3 });
const hundredths = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 });

test('every spelling of a number is that number', () => {
  const grouped = (digits: string, by: string) => digits.replace(/\B(?=(\d{3})+$)/g, by);
  fc.assert(
    fc.property(
      hundredths,
      minus,
      space,
      blanks,
      blanks,
      fc.nat(3),
      (value, sign, gap, before, after, way) => {
        const whole = String(Math.floor(Math.abs(value) / 100));
        const parts = String(Math.abs(value) % 100).padStart(2, '0');
        const bare = [
          `${whole},${parts}`,
          `${whole}.${parts}`,
          `${grouped(whole, gap)},${parts}`,
          `${grouped(whole, '.')},${parts}`,
        ][way];
        const text = `${before}${value < 0 ? sign : ''}${String(bare)}${after}`;
        expect(readAs(text)).toBe(value === 0 ? 0 : value / 100);
      },
    ),
  );
});

test('what is shown reads back as itself, and is shown so again', () => {
  fc.assert(
    fc.property(hundredths, (value) => {
      const shown = shownNumber(value / 100);
      expect(shown).toMatch(/^\u2212?\d{1,3}(\u00a0\d{3})*(,\d{1,2})?$/);
      const read = readNumber(shown, TWO);
      expect(read).toEqual({ kind: 'number', value: value === 0 ? 0 : value / 100 });
      if (read.kind === 'number') expect(shownNumber(read.value)).toBe(shown);
    }),
  );
});

test('what is shown of a written number has its digits and no others', () => {
  const digits = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '');
  fc.assert(
    fc.property(fc.stringMatching(/^[-\d., ]{1,12}$/), (text) => {
      const read = readNumber(text, TWO);
      if (read.kind === 'number') expect(digits(shownNumber(read.value))).toBe(digits(text));
    }),
  );
});

test('nothing that can be written breaks it', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readNumber(text, TWO)));
});

describe('steps by keys', () => {
  const steps = { step: 0.1, minValue: -1, maxValue: 2 };
  test.each([
    [0.2, 'ArrowUp', 0.3],
    [0.2, 'ArrowDown', 0.1],
    [0.2, 'PageUp', 1.2],
    [0.2, 'PageDown', -0.8],
    [1.95, 'ArrowUp', 2],
    [-0.95, 'PageDown', -1],
    [null, 'ArrowUp', 0],
    [0.2, 'Home', null],
    [0.2, 'End', null],
    [0.2, '3', null],
  ])('%s, %s → %s', (value, key, next) => {
    expect(stepped(value, key, steps)).toBe(next);
  });

  test('an empty field begins at nought, or at the nearest limit', () => {
    expect(stepped(null, 'ArrowUp', { step: 1, minValue: 5 })).toBe(5);
    expect(stepped(null, 'ArrowDown', { step: 1, maxValue: -5 })).toBe(-5);
  });
});
