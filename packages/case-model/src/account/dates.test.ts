import { expect, test } from 'vitest';
import { builtInRules } from '../testing/rules.ts';
import type { PlainDate } from '../time.ts';
import { accountDates } from './dates.ts';

const rules = builtInRules();
const on = (date: string) => date as PlainDate;
const dates = (parts: {
  kind: 'annual' | 'final';
  to: string;
  received: string;
  appointed?: string;
  ended?: string;
}) =>
  accountDates(
    {
      kind: parts.kind,
      period: { from: on('2025-01-01'), to: on(parts.to) },
      receivedOn: on(parts.received),
      mandate: {
        appointedOn: on(parts.appointed ?? '2024-12-31'),
        estate: false,
        ...(parts.ended !== undefined && { endedOn: on(parts.ended) }),
      },
    },
    rules,
  ).map(({ rule, due, late }) => [rule, due, late]);

test('an annual account is due before 1 March; a Saturday moves it to Monday (1930:173), a leap year to the 29th', () => {
  expect(dates({ kind: 'annual', to: '2025-12-31', received: '2026-02-28' })).toEqual([
    ['INVENTORY_2M', '2025-02-28', null],
    ['ANNUAL_ACCOUNT', '2026-03-02', false],
  ]);
  expect(dates({ kind: 'annual', to: '2027-12-31', received: '2028-03-01' })[1]).toEqual([
    'ANNUAL_ACCOUNT',
    '2028-02-29',
    true,
  ]);
});

test('a final account is due within a month from the end of the mandate', () => {
  expect(dates({ kind: 'final', to: '2025-08-31', ended: '2025-08-31', received: '2025-10-01' })[1]).toEqual([
    'FINAL_ACCOUNT_1M',
    '2025-09-30',
    true,
  ]);
  expect(dates({ kind: 'final', to: '2025-01-31', received: '2025-02-28' })[1]).toEqual([
    'FINAL_ACCOUNT_1M',
    '2025-02-28',
    false,
  ]);
});

test('a rule book without the rules gives no dates', () => {
  const input = {
    kind: 'annual' as const,
    period: { from: on('2025-01-01'), to: on('2025-12-31') },
    receivedOn: on('2026-02-01'),
    mandate: { appointedOn: on('2024-05-01'), estate: false },
  };
  expect(accountDates(input, { ...rules, deadlines: [] })).toEqual([]);
});
