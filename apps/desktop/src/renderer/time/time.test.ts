import type { Instant, PlainDate } from '@samla/case-model/time';
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../messages/catalogue.ts';
import { textOf } from '../messages/use-text.ts';
import { dueWords, urgencyOf } from './due.ts';
import { formatTime, longDate, shortDate } from './format.ts';

const text = textOf(createIntl({ locale: 'sv', messages: catalogue }));
const today = '2026-11-02' as PlainDate;
const date = (value: string) => value as PlainDate;

describe('dates as a worker says them', () => {
  test.each([
    ['2026-10-30', '3 dagar sen', 'late'],
    ['2026-11-01', '1 dag sen', 'late'],
    ['2026-11-02', 'idag', 'late'],
    ['2026-11-03', '1 dag', 'soon'],
    ['2026-11-05', '3 dagar', 'soon'],
    ['2026-11-06', '4 dagar', 'later'],
    ['2026-07-26', '99 dagar sen', 'late'],
    ['2026-07-25', '3 mån sen', 'late'],
    ['2018-11-02', '8 år sen', 'late'],
    ['2025-11-03', '11 mån sen', 'late'],
    ['2027-05-10', '6 mån', 'later'],
    ['2028-11-02', '2 år', 'later'],
  ])('%s is %s, %s', (on, words, urgency) => {
    expect(dueWords(date(on), today, text)).toBe(words);
    expect(urgencyOf(date(on), today)).toBe(urgency);
  });

  test('the clock is Stockholm’s, in summer and winter', () => {
    expect(formatTime('2026-11-02T08:41:00.000Z' as Instant)).toBe('09:41');
    expect(formatTime('2026-07-02T08:41:00.000Z' as Instant)).toBe('10:41');
  });

  test('a short date has its year only when it is another', () => {
    expect(shortDate(date('2026-11-24'), today)).toBe('24 nov');
    expect(shortDate(date('2027-01-05'), today)).toBe('5 jan 2027');
    expect(longDate(date('2026-11-24'))).toBe('24 november 2026');
  });
});
