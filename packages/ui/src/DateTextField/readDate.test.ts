import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, readDate, shownDate } from './readDate.ts';

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
    ['\u00a02026-11-24\n', '2026-11-24'],
    ['2026\u201111\u201124', '2026-11-24'],
    ['2026–11–24', '2026-11-24'],
    ['3/11 -26', '2026-11-03'],
    ['3/11-26', '2026-11-03'],
    ['3/11 -61', '2061-11-03'],
    ['3/11 -80', '1980-11-03'],
    ['den 3 november 2026', '2026-11-03'],
    ['Den 3:e november', '2026-11-03'],
    ['3 nov', '2026-11-03'],
    ['3 nov.', '2026-11-03'],
    ['3  Nov  2027', '2027-11-03'],
    ['1 nov', '2027-11-01'],
    ['15 sept', '2027-09-15'],
    ['1 maj', '2027-05-01'],
    ['tisdag 24 november 2026', '2026-11-24'],
    ['tisdagen den 24 november', '2026-11-24'],
    ['tis 24 nov', '2026-11-24'],
    ['onsdag 24 november 2026', 'otherWeekday'],
    ['31 november', 'impossible'],
    ['29 februari 2027', 'impossible'],
    ['24 novem', 'unreadable'],
    ['den 24', 'unreadable'],
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
        expect(dateOf(shownDate(text))).toBe(text);
        expect(dateOf(`den ${dateInWords(text)}`)).toBe(text);
        expect(dateOf(`${Number(text.slice(8))}/${Number(text.slice(5, 7))} ${text.slice(0, 4)}`)).toBe(text);
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
    ['31 dec', '2025-12-31'],
    ['3/11 -61', '1961-11-03'],
    ['3/12 -26', '2026-12-03'],
  ])('of what has happened, %s is the latest: %s', (text, date) => {
    expect(readDate(text, '2026-11-02', 'back')).toEqual({ kind: 'date', date });
  });

  test.each([
    ['+14', '2027-01-15'],
    ['2/1', '2027-01-02'],
    ['31/12', '2027-12-31'],
    ['mån', '2027-01-04'],
    ['idag', '2026-11-02'],
    ['i morgon', '2026-11-03'],
  ])('after another day than today, %s is %s', (text, date) => {
    expect(readDate(text, '2026-11-02', 'ahead', '2027-01-01')).toEqual({ kind: 'date', date });
  });

  test('blanks around, capitals and the kind of dash change nothing', () => {
    const written = fc.constantFrom('2026-11-24', '24/11 -27', '-3', 'tisdag 24 november 2026', 'i morgon');
    const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\u00a0', '\n'), maxLength: 3 });
    const dash = fc.constantFrom('-', '\u2010', '\u2011', '\u2013', '\u2212');
    fc.assert(
      fc.property(written, blanks, blanks, dash, (text, before, after, line) => {
        const other = `${before}${text.replaceAll('-', line).toLocaleUpperCase('sv-SE')}${after}`;
        expect(dateOf(other)).toBe(dateOf(text));
      }),
    );
  });

  test('a day and month without a year lies within a year in the direction looked, leap days within eight', () => {
    const anyDay = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom('ahead', 'back'), (day, wanted, looks) => {
        const today = day.toISOString().slice(0, 10);
        const [, month, date] = wanted.toISOString().slice(0, 10).split('-');
        const read = readDate(`${date ?? ''}/${month ?? ''}`, today, looks);
        const at = read.kind === 'date' ? Date.parse(read.date) : Number.NaN;
        const days = ((at - Date.parse(today)) / 86_400_000) * (looks === 'ahead' ? 1 : -1);
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThan(`${month ?? ''}${date ?? ''}` === '0229' ? 8 * 366 : 366);
      }),
    );
  });

  test('nothing that can be written breaks it', () => {
    fc.assert(fc.property(fc.string(), (text) => void readDate(text, TODAY)));
  });
});

test('the date is shown in words', () => {
  expect(shownDate('2026-11-24')).toBe('tisdag 24 november 2026');
});
