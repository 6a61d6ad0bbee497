import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  clockOn,
  dateInStockholm,
  daysBetween,
  epochOf,
  instantOf,
  instantSchema,
  plainDateSchema,
  systemClock,
  type Instant,
  type PlainDate,
} from './time.ts';

const instant = (text: string) => instantSchema.parse(text);
const date = (text: string) => plainDateSchema.parse(text);
const years = { min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) };

describe('instants', () => {
  test('keep every millisecond there and back', () => {
    fc.assert(
      fc.property(fc.integer(years), (epoch) => {
        const written = instantOf(epoch);
        expect(instantSchema.parse(written)).toBe(written);
        expect(epochOf(written)).toBe(epoch);
      }),
    );
  });

  test('must be in UTC', () => {
    expect(instantSchema.safeParse('2026-11-02T10:00:00+01:00').success).toBe(false);
    expect(instantSchema.safeParse('2026-11-02T10:00:00').success).toBe(false);
  });
});

describe('instants at the border', () => {
  test('are refused when a store or Temporal could not keep them', () => {
    for (const bad of [
      '2026-11-02T10:00:00.0001Z',
      '2026-11-02T10:00Z',
      '0000-01-01T00:00:00Z',
      '2026-02-30T10:00:00Z',
    ]) {
      expect(instantSchema.safeParse(bad).success).toBe(false);
    }
    expect(instantSchema.safeParse('2026-11-02T10:00:00Z').success).toBe(true);
  });
});

describe('dates', () => {
  test('must exist', () => {
    expect(plainDateSchema.safeParse('2026-02-29').success).toBe(false);
    expect(plainDateSchema.safeParse('2028-02-29').success).toBe(true);
    expect(plainDateSchema.safeParse('2026-11-2').success).toBe(false);
  });

  test('change at midnight in Stockholm, in winter and summer time', () => {
    expect(dateInStockholm(instant('2026-11-02T22:59:59.999Z'))).toBe('2026-11-02');
    expect(dateInStockholm(instant('2026-11-02T23:00:00.000Z'))).toBe('2026-11-03');
    expect(dateInStockholm(instant('2026-07-01T21:59:59.999Z'))).toBe('2026-07-01');
    expect(dateInStockholm(instant('2026-07-01T22:00:00.000Z'))).toBe('2026-07-02');
  });

  test('are what Temporal says, whatever was asked before and in every year that an instant may have', () => {
    const spring = fc.integer({ min: Date.UTC(2026, 2, 28), max: Date.UTC(2026, 2, 30) });
    const anyTime = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2999, 11, 31) });
    fc.assert(
      fc.property(fc.array(fc.oneof(spring, anyTime), { maxLength: 20 }), (epochs) => {
        for (const epoch of epochs) {
          const zoned = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO('Europe/Stockholm');
          expect(dateInStockholm(instantOf(epoch))).toBe(zoned.toPlainDate().toString());
        }
      }),
    );
  });

  test('daysBetween counts whole days, over changes of the hour too', () => {
    expect(daysBetween(date('2026-03-28'), date('2026-03-30'))).toBe(2);
    expect(daysBetween(date('2026-11-02'), date('2026-11-02'))).toBe(0);
    expect(daysBetween(date('2026-11-02'), date('2026-10-31'))).toBe(-2);
    expect(daysBetween(date('2024-02-28'), date('2024-03-01'))).toBe(2);
  });
});

describe('clockOn', () => {
  const at = (text: Instant) => ({ now: () => text });

  test('starts on the date that it is given, at the same time of day, whatever the machine says', () => {
    fc.assert(
      fc.property(fc.integer(years), fc.integer(years), (machine, wanted) => {
        const today = dateInStockholm(instantOf(wanted));
        const clock = clockOn(today, { now: () => instantOf(machine) });
        expect(dateInStockholm(clock.now())).toBe(today);
      }),
    );
    // half past midnight in summer is 22:30 UTC of the day before
    const night = clockOn('2026-11-02' as PlainDate, at(instant('2031-06-30T22:30:00.000Z')));
    expect(night.now()).toBe('2026-11-01T23:30:00.000Z');
    const noon = clockOn('2026-11-02' as PlainDate, at(instant('2031-05-20T10:00:00.000Z')));
    expect(noon.now()).toBe('2026-11-02T11:00:00.000Z');
  });

  test('flows: midnights still pass', () => {
    let machine = epochOf(instant('2031-01-20T22:30:00.000Z'));
    const clock = clockOn('2026-11-02' as PlainDate, { now: () => instantOf(machine) });
    expect(dateInStockholm(clock.now())).toBe('2026-11-02');
    machine += 3_600_000;
    expect(dateInStockholm(clock.now())).toBe('2026-11-03');
  });

  test('the machine’s own clock tells an instant', () => {
    expect(instantSchema.safeParse(systemClock.now()).success).toBe(true);
  });
});
