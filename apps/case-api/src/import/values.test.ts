import type { PlainDate } from '@samla/case-model/time';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { endOfDay, readAmount, readDate, readTime, stockholmTime, yearsBefore } from './values.ts';

const asOf = '2026-10-31' as PlainDate;
const bad = { value: null, problem: 'bad' };

it.each([
  ['2024-02-29', '2024-02-29'],
  ['20240229', '2024-02-29'],
  ['240229', '2024-02-29'],
  ['460101', '2046-01-01'],
  ['470101', '1947-01-01'],
  ['991231', '1999-12-31'],
])('reads the date %s', (text, wanted) => {
  expect(readDate(text, asOf)).toEqual({ value: wanted });
});

it.each([
  '2024-02-30',
  '20230229',
  '0000-00-00',
  'okänt',
  '2O24-01-05',
  '2024-1-5',
  '2024/01/05',
  '9999-12-31',
  '241301',
  '1',
])('does not guess at the date %s', (text) => {
  expect(readDate(text, asOf)).toEqual(bad);
});

it('tells a missing date from a bad one', () => {
  expect(readDate('', asOf)).toEqual({ value: null, problem: 'empty' });
});

it('reads every day in its three spellings (property)', () => {
  const days = fc.integer({ min: 0, max: 36_000 });
  fc.assert(
    fc.property(days, (offset) => {
      const day = Temporal.PlainDate.from('1947-01-01').add({ days: offset }).toString();
      const plain = day.replaceAll('-', '');
      expect(readDate(day, asOf)).toEqual({ value: day });
      expect(readDate(plain, asOf)).toEqual({ value: day });
      expect(readDate(plain.slice(2), asOf)).toEqual({ value: day });
    }),
  );
});

it.each([
  ['1 266,40', 126_640],
  ['13062,25', 1_306_225],
  ['1\u00a0266,4', 126_640],
  ['12\u2009345\u202f678,00', 1_234_567_800],
  ['0', 0],
  ['-500,00', -50_000],
  ['−1 500,50', -150_050],
])('reads the amount %s in öre', (text, ore) => {
  expect(readAmount(text)).toEqual({ value: ore });
});

it.each([
  '1.266,40',
  '13062.25',
  '1 2 66,40',
  '12,345',
  '1266,40 kr',
  'okänt',
  ',50',
  '99999999999999999',
  '1 26,40',
  'O,50',
])('does not guess at the amount %s', (text) => {
  expect(readAmount(text)).toEqual(bad);
});

it('reads times of day', () => {
  expect([readTime('08:06'), readTime('8.06'), readTime('23:59:59')]).toEqual([
    { value: 486 },
    { value: 486 },
    { value: 1439 },
  ]);
  for (const text of ['24:00', '08:60', '8', 'x']) expect(readTime(text)).toEqual(bad);
});

it('tells times in Stockholm, also on the days when the clock is moved (property)', () => {
  const days = fc.oneof(fc.integer({ min: 0, max: 9_000 }), fc.constantFrom(9_218, 9_435));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1439 }), (offset, minutes) => {
      const day = Temporal.PlainDate.from('2001-01-01').add({ days: offset });
      const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
      const wanted = day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime }).epochMilliseconds;
      expect(stockholmTime(day.toString() as PlainDate, minutes)).toBe(wanted);
    }),
  );
  expect(stockholmTime('2026-03-29' as PlainDate, 150)).toBe(Date.parse('2026-03-29T01:30:00Z'));
});

it('knows when a day ends and what day it was years ago', () => {
  expect(endOfDay(asOf)).toBe('2026-10-31T22:59:59.000Z');
  expect(yearsBefore('2028-02-29' as PlainDate, 5)).toBe('2023-02-28');
});
