import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { FreeDay } from '../definition/rulebook.ts';
import { builtInRules } from '../testing/rules.ts';
import type { PlainDate } from '../time.ts';
import { easterSunday } from './easter.ts';
import { freeDayOn, workingDayFrom } from './free-days.ts';

const { freeDays } = builtInRules();
const day = (text: string) => text as PlainDate;

it.each([
  ['1583-04-10', '1598-03-22', '1666-04-25', '1700-04-11', '1818-03-22', '1886-04-25', '1900-04-15'],
  ['1943-04-25', '1954-04-18', '1981-04-19', '1999-04-04', '2000-04-23', '2001-04-15', '2002-03-31'],
  ['2003-04-20', '2004-04-11', '2005-03-27', '2006-04-16', '2007-04-08', '2008-03-23', '2009-04-12'],
  ['2010-04-04', '2011-04-24', '2012-04-08', '2013-03-31', '2014-04-20', '2015-04-05', '2016-03-27'],
  ['2017-04-16', '2018-04-01', '2019-04-21', '2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09'],
  ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21'],
  ['2031-04-13', '2032-03-28', '2033-04-17', '2034-04-09', '2035-03-25', '2038-04-25', '2049-04-18'],
  ['2076-04-19', '2100-03-28', '2200-04-06', '2285-03-22'],
])('Easter Sunday by the published tables', (...dates) => {
  expect(dates.map((date) => easterSunday(Number(date.slice(0, 4))).toString())).toEqual(dates);
});

describe('the free days of a year (lag 1989:253, lag 1930:173)', () => {
  const of2026 = {
    '2026-01-01': 'nyårsdagen',
    '2026-01-06': 'trettondedag jul',
    '2026-04-03': 'långfredagen',
    '2026-04-05': 'påskdagen',
    '2026-04-06': 'annandag påsk',
    '2026-05-01': 'första maj',
    '2026-05-14': 'Kristi himmelsfärdsdag',
    '2026-05-24': 'pingstdagen',
    '2026-06-06': 'Sveriges nationaldag',
    '2026-06-19': 'midsommarafton',
    '2026-06-20': 'midsommardagen',
    '2026-10-31': 'alla helgons dag',
    '2026-12-24': 'julafton',
    '2026-12-25': 'juldagen',
    '2026-12-26': 'annandag jul',
    '2026-12-31': 'nyårsafton',
  };

  it('are those of the almanac, beside Saturdays and Sundays', () => {
    const found: Record<string, string> = {};
    for (let at = Temporal.PlainDate.from('2026-01-01'); at.year === 2026; at = at.add({ days: 1 })) {
      const free = freeDayOn(freeDays, day(at.toString()));
      if (free && free.everyWeek === undefined) found[at.toString()] = free.name;
      if (at.dayOfWeek > 5) expect(free, at.toString()).not.toBeNull();
    }
    expect(found).toEqual(of2026);
  });

  it.each<[date: string, name: string | null, how: string]>([
    ['2020-06-19', 'midsommarafton', 'the earliest Midsummer’s Eve'],
    ['2020-06-20', 'midsommardagen', 'the earliest Midsummer’s Day'],
    ['2021-06-25', 'midsommarafton', 'the latest Midsummer’s Eve'],
    ['2021-06-26', 'midsommardagen', 'the latest Midsummer’s Day'],
    ['2020-10-31', 'alla helgons dag', 'the earliest All Saints’ Day'],
    ['2021-11-06', 'alla helgons dag', 'the latest All Saints’ Day'],
    ['2021-06-18', null, 'a week before the latest Midsummer’s Eve'],
    ['2021-10-30', 'lördag', 'a week before the latest All Saints’ Day'],
    ['2020-06-26', null, 'a week after the earliest Midsummer’s Eve'],
    ['2020-11-07', 'lördag', 'a week after the earliest All Saints’ Day'],
    ['2004-05-31', 'annandag pingst', 'the last Whit Monday'],
    ['2005-05-16', null, 'Whit Monday is a working day from 2005'],
    ['2005-06-06', 'Sveriges nationaldag', 'the first free National Day'],
    ['2003-06-06', null, 'a Friday before the National Day was free'],
    ['2026-04-04', 'lördag', 'Easter Eve is free as a Saturday'],
    ['2026-04-02', null, 'Maundy Thursday is a working day'],
    ['2026-11-01', 'söndag', 'a Sunday'],
    ['2026-11-02', null, 'a Monday'],
    ['1989-12-25', null, 'before the oldest row'],
  ])('%s: %s (%s)', (date, name) => {
    expect(freeDayOn(freeDays, day(date))?.name ?? null).toBe(name);
  });

  it('are compared by whole days of their row', () => {
    const row: FreeDay = {
      key: 'x',
      name: 'x',
      date: '06-06',
      law: 'lag 1989:253' as FreeDay['law'],
      validFrom: day('2025-06-06'),
      validTo: day('2026-06-06'),
      verified: true,
    };
    const years = ['2024', '2025', '2026', '2027'].filter((year) => freeDayOn([row], day(`${year}-06-06`)));
    expect(years).toEqual(['2025', '2026']);
  });
});

const dates = fc
  .date({ min: new Date('1991-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

it('moves to the first working day from a date on (property)', () => {
  fc.assert(
    fc.property(dates, (date) => {
      const moved = workingDayFrom(freeDays, date);
      expect(freeDayOn(freeDays, moved)).toBeNull();
      expect(moved >= date).toBe(true);
      for (let at = Temporal.PlainDate.from(date); at.toString() < moved; at = at.add({ days: 1 })) {
        expect(freeDayOn(freeDays, day(at.toString()))).not.toBeNull();
      }
      // the longest stretch: Christmas Eve on a Wednesday until Sunday
      expect(Temporal.PlainDate.from(date).until(Temporal.PlainDate.from(moved)).days).toBeLessThanOrEqual(5);
    }),
  );
});

it('has a Good Friday on a Friday and an Ascension Day on a Thursday, every year', () => {
  for (let year = 1990; year <= 2100; year++) {
    expect(easterSunday(year).dayOfWeek).toBe(7);
    expect(easterSunday(year).add({ days: -2 }).dayOfWeek).toBe(5);
    const easter = easterSunday(year).toString().slice(5);
    expect(easter >= '03-22' && easter <= '04-25').toBe(true);
  }
});
