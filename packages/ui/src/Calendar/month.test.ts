import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, dayByKey, isWithin, reaches, weekdays, weeksOf, within } from './month.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** ISO 8601 told another way: the week of the year's first Thursday is the first. */
function isoWeek(day: string): number {
  const thursday = new Date(day);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - newYear) / 86_400_000 + 1) / 7);
}

describe('the weeks of a month', () => {
  test.each([
    ['2026-11-02', 44, '2026-10-26'],
    ['2027-01-15', 53, '2026-12-28'],
    ['2025-01-01', 1, '2024-12-30'],
    ['2024-12-31', 48, '2024-11-25'],
  ])('%s: the first is week %d and begins on %s', (day, number, monday) => {
    expect(weeksOf(day)[0]).toMatchObject({ number });
    expect(weeksOf(day)[0]?.days[0]).toBe(monday);
  });

  test('Mondays first, no day left out, every day of the month shown, weeks numbered by ISO 8601', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const weeks = weeksOf(day);
        const days = weeks.flatMap((week) => week.days);
        expect(days).toHaveLength(42);
        expect(new Date(days[0] ?? '').getUTCDay()).toBe(1);
        days.forEach((one, place) => expect(daysBetween(days[0] ?? '', one)).toBe(place));
        expect(days).toContain(day);
        expect(days).toContain(`${day.slice(0, 8)}28`);
        weeks.forEach((week) => expect(week.number).toBe(isoWeek(week.days[3] ?? '')));
      }),
    );
  });
});

describe('keys', () => {
  test.each([
    ['ArrowLeft', false, '2026-10-31'],
    ['ArrowRight', false, '2026-11-02'],
    ['ArrowUp', false, '2026-10-25'],
    ['ArrowDown', false, '2026-11-08'],
    ['Home', false, '2026-10-26'],
    ['End', false, '2026-11-01'],
    ['PageUp', false, '2026-10-01'],
    ['PageDown', false, '2026-12-01'],
    ['PageUp', true, '2025-11-01'],
    ['PageDown', true, '2027-11-01'],
    ['a', false, null],
    ['Tab', false, null],
  ])('%s with shift %s from Sunday 2026-11-01', (key, shift, to) => {
    expect(dayByKey('2026-11-01', key, shift)).toBe(to);
  });

  test('a month has its last day when it lacks the wanted one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(dayByKey('2028-02-29', 'PageUp', true)).toBe('2027-02-28');
  });

  test('left undoes right, up undoes down, and the week has its ends', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const go = (from: string, key: string) => dayByKey(from, key, false) ?? '';
        expect(go(go(day, 'ArrowRight'), 'ArrowLeft')).toBe(day);
        expect(go(go(day, 'ArrowDown'), 'ArrowUp')).toBe(day);
        expect(daysBetween(go(day, 'Home'), go(day, 'End'))).toBe(6);
        expect(new Date(go(day, 'Home')).getUTCDay()).toBe(1);
      }),
    );
  });
});

test('bounds hold: the nearest day that may be chosen is one, and the day itself when it may', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (day, one, other) => {
      const [min = '', max = ''] = [one, other].sort();
      expect(isWithin(within(day, { min, max }), { min, max })).toBe(true);
      if (isWithin(day, { min, max })) expect(within(day, { min, max })).toBe(day);
      expect(within(day, {})).toBe(day);
    }),
  );
});

test('a month is reached when one of its days may be chosen', () => {
  const bounds = { min: '2026-10-31', max: '2026-12-01' };
  expect(reaches('2026-11-15', -1, bounds)).toBe(true);
  expect(reaches('2026-11-15', 1, bounds)).toBe(true);
  expect(reaches('2026-11-15', 2, bounds)).toBe(false);
  expect(reaches('2026-11-15', -12, bounds)).toBe(false);
});

test('the week is written from Monday', () => {
  expect(weekdays().map(({ short }) => short)).toEqual(['Må', 'Ti', 'On', 'To', 'Fr', 'Lö', 'Sö']);
});
