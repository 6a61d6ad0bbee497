import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('a device may be away for three days, and history is kept for much longer, unless a city says otherwise', () => {
  expect(readSettings({})).toMatchObject({
    longestOfflineHours: 72,
    keepDays: { feed: 30, receipts: 400 },
  });
  const own = {
    SAMLA_LONGEST_OFFLINE_HOURS: '24',
    SAMLA_KEEP_FEED_DAYS: '7',
    SAMLA_KEEP_RECEIPTS_DAYS: '90',
  };
  expect(readSettings(own)).toMatchObject({ longestOfflineHours: 24, keepDays: { feed: 7, receipts: 90 } });
});

test('receipts outlive the longest time that a device may be away', () => {
  const short = { SAMLA_LONGEST_OFFLINE_HOURS: '72', SAMLA_KEEP_RECEIPTS_DAYS: '3' };
  expect(() => readSettings(short)).toThrow(/SAMLA_KEEP_RECEIPTS_DAYS must be longer/);
  expect(readSettings({ ...short, SAMLA_KEEP_RECEIPTS_DAYS: '4' }).keepDays.receipts).toBe(4);
});

test.each(['0', '-1', '1.5', 'x', '99999', ' 7'])('"%s" hours is refused by name', (text) => {
  expect(() => readSettings({ SAMLA_LONGEST_OFFLINE_HOURS: text })).toThrow(/SAMLA_LONGEST_OFFLINE_HOURS/);
});
