import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate, shownDate } from './readDate.ts';

/** A Monday. */
const TODAY = '2026-11-02';
const dateOf = (text: string, today = TODAY) => {
  const read = readDate(text, today);
  return read.kind === 'date' ? read.date : read.kind === 'problem' ? read.problem : read.kind;
};

describe('dates as workers write them', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['20261124', '2026-11-24'],
    [' 2026-11-24 ', '2026-11-24'],
    ['24/11', '2026-11-24'],
    ['2/11', '2026-11-02'],
    ['1/11', '2027-11-01'],
    ['2/9', '2027-09-02'],
    ['24/11 2028', '2028-11-24'],
    ['29/2', '2028-02-29'],
    ['+14', '2026-11-16'],
    ['+0', '2026-11-02'],
    ['-3', '2026-10-30'],
    ['−3', '2026-10-30'],
    ['mån', '2026-11-09'],
    ['Måndag', '2026-11-09'],
    ['tis', '2026-11-03'],
    ['tisdag', '2026-11-03'],
    ['ons', '2026-11-04'],
    ['onsdag', '2026-11-04'],
    ['tor', '2026-11-05'],
    ['tors', '2026-11-05'],
    ['torsdag', '2026-11-05'],
    ['lördag', '2026-11-07'],
    ['sön', '2026-11-08'],
    ['idag', '2026-11-02'],
    ['i morgon', '2026-11-03'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['2026-02-29', 'impossible'],
    ['31/4', 'impossible'],
    ['32/1', 'impossible'],
    ['0/1', 'impossible'],
    ['2026-13-01', 'impossible'],
    ['snart', 'unreadable'],
    ['24.11', 'unreadable'],
    ['2026-1124', 'unreadable'],
    ['202611-24', 'unreadable'],
    ['24/11 26', 'unreadable'],
    [',5', 'unreadable'],
    ['+12345', 'unreadable'],
  ])('%s → %s', (text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });

  test('every calendar date reads back as itself', () => {
    const anyDate = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDate, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(dateOf(text)).toBe(text);
        expect(dateOf(text.replaceAll('-', ''))).toBe(text);
      }),
    );
  });

  test('a weekday is one to seven days ahead and is that weekday', () => {
    const days = ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön'];
    const anyDay = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, fc.nat(6), (day, wanted) => {
        const today = day.toISOString().slice(0, 10);
        const found = dateOf(days[wanted] ?? '', today);
        const ahead = (Date.parse(found) - Date.parse(today)) / 86_400_000;
        expect(ahead).toBeGreaterThanOrEqual(1);
        expect(ahead).toBeLessThanOrEqual(7);
        expect(shownDate(found).startsWith(days[wanted] ?? '-')).toBe(true);
      }),
    );
  });

  test.each([
    ['31/10', '2026-10-31'],
    ['2/11', '2026-11-02'],
    ['3/11', '2025-11-03'],
    ['29/2', '2024-02-29'],
    ['fre', '2026-10-30'],
    ['mån', '2026-10-26'],
    ['31/12', '2025-12-31'],
  ])('of what has happened, %s is the latest: %s', (text, date) => {
    expect(readDate(text, '2026-11-02', 'back')).toEqual({ kind: 'date', date });
  });

  test('nothing that can be written breaks it', () => {
    fc.assert(fc.property(fc.string(), (text) => void readDate(text, TODAY)));
  });
});

test('the date is shown in words', () => {
  expect(shownDate('2026-11-24')).toBe('tisdag 24 november 2026');
});
