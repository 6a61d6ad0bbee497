import { instantOf, type Clock } from '@samla/case-model/time';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { retryAfterSeconds } from './retry-after.ts';

const sentAt = Date.UTC(2026, 10, 2, 9);
const clockAt = (epoch: number): Clock => ({ now: () => instantOf(epoch) });
const httpDate = (epoch: number) => new Date(epoch).toUTCString();

afterEach(() => vi.unstubAllEnvs());

describe('the wait that an answer asks for', () => {
  test('is its seconds, however many', () => {
    const read = (asked: string) => retryAfterSeconds(new Headers({ 'retry-after': asked }), clockAt(sentAt));
    expect(['0', '7', '120', '1000000', '9'.repeat(400)].map(read)).toEqual([0, 7, 120, 1_000_000, Infinity]);
  });

  test('is the time from its own Date to the date that it names, whatever the clock here shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.nat(1_000_000),
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        (sent, seconds, here) => {
          const headers = new Headers({
            'retry-after': httpDate(sent + seconds * 1000),
            date: httpDate(sent),
          });
          expect(retryAfterSeconds(headers, clockAt(here))).toBe(seconds);
        },
      ),
    );
  });

  test('is the time from the clock here, rounded up, where the answer has no Date of its own', () => {
    const until = httpDate(sentAt + 30_000);
    const alone = new Headers({ 'retry-after': until });
    expect(retryAfterSeconds(alone, clockAt(sentAt))).toBe(30);
    expect(retryAfterSeconds(alone, clockAt(sentAt + 1))).toBe(30);
    expect(retryAfterSeconds(new Headers({ 'retry-after': until, date: 'nyss' }), clockAt(sentAt))).toBe(30);
  });

  test('is nought when the date has passed', () => {
    const headers = new Headers({ 'retry-after': httpDate(sentAt - 60_000), date: httpDate(sentAt) });
    expect(retryAfterSeconds(headers, clockAt(0))).toBe(0);
  });

  // RFC 9110 5.6.7: a recipient must take all three
  test.each(['Mon, 02 Nov 2026 09:01:00 GMT', 'Monday, 02-Nov-26 09:01:00 GMT', 'Mon Nov  2 09:01:00 2026'])(
    'reads %s as the same moment',
    (date) => {
      // a machine's zone has no part in it
      vi.stubEnv('TZ', 'America/New_York');
      const asked = new Headers({ 'retry-after': date, date: httpDate(sentAt) });
      expect(retryAfterSeconds(asked, clockAt(0))).toBe(60);
      const sent = new Headers({ 'retry-after': httpDate(sentAt + 90_000), date });
      expect(retryAfterSeconds(sent, clockAt(0))).toBe(30);
    },
  );

  test.each(['', '-1', '1.5', '12 s', 'snart', '2026-11-02T09:01:00Z', 'Mon, 99 Nov 2026 09:01:00 GMT'])(
    'is nothing when it says "%s"',
    (asked) => {
      expect(retryAfterSeconds(new Headers({ 'retry-after': asked }), clockAt(sentAt))).toBeNull();
    },
  );

  test('is nothing when nothing is asked for', () => {
    expect(retryAfterSeconds(new Headers({ date: httpDate(sentAt) }), clockAt(sentAt))).toBeNull();
  });
});
