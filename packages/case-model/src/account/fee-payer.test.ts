import { expect, test } from 'vitest';
import { feePayer } from './fee-payer.ts';
import { reviewOrder, type QueuedAccount } from './review-order.ts';

const of2025 = { year: 2025, amount: 58_800, verified: true };
const of2026 = { year: 2026, amount: 59_200, verified: true };
const payer = (income: number, assets: number, fee = 10_000, estate = false) =>
  feePayer({ fee: fee * 100, income: income * 100, assets: assets * 100, estate }, of2025);

test('the limits are 2.65 and 2 price base amounts (FB 12:16)', () => {
  expect(payer(0, 0)).toMatchObject({
    incomeLimit: 155_820_00,
    assetLimit: 117_600_00,
    law: 'FB 12:16',
    verified: true,
  });
  expect(feePayer({ fee: 0, income: 0, assets: 0, estate: false }, of2026)).toMatchObject({
    incomeLimit: 156_880_00,
    assetLimit: 118_400_00,
  });
});

test.each([
  ['at both limits', 155_820, 117_600, 'municipality', 0],
  ['a krona above the income limit', 155_821, 0, 'shared', 100],
  ['a krona above the asset limit', 0, 117_601, 'shared', 100],
  ['just enough above', 165_820, 0, 'principal', 10_000_00],
  ['one krona short', 165_819, 0, 'shared', 9_999_00],
  ['by income and assets together', 160_820, 122_600, 'principal', 10_000_00],
] as const)('%s', (_what, income, assets, expected, atMost) => {
  expect(payer(income, assets)).toMatchObject({ payer: expected, principalAtMost: atMost });
});

test('matters of an estate are paid by the estate', () => {
  expect(payer(500_000, 0, 10_000, true).payer).toBe('estate');
});

test('the queue: remarks and new guardians in depth, several mandates, fees, the rest; by receipt', () => {
  const account = (key: string, parts: Partial<QueuedAccount> = {}): QueuedAccount => ({
    key,
    receivedOn: '2026-02-01' as never,
    remarkLastYear: false,
    newGuardian: false,
    mandates: 1,
    feeRequested: false,
    ...parts,
  });
  const queue = [
    account('plain'),
    account('fee', { feeRequested: true }),
    account('feeEarly', { feeRequested: true, receivedOn: '2026-01-15' as never }),
    account('several', { mandates: 2, feeRequested: true }),
    account('new', { newGuardian: true }),
    account('remark', { remarkLastYear: true, receivedOn: '2026-02-27' as never }),
    account('newToo', { newGuardian: true }),
  ];
  expect(reviewOrder(queue).map(({ key, place, group, deep }) => [key, place, group, deep])).toEqual([
    ['new', 1, 1, true],
    ['newToo', 2, 1, true],
    ['remark', 3, 1, true],
    ['several', 4, 2, false],
    ['feeEarly', 5, 3, false],
    ['fee', 6, 3, false],
    ['plain', 7, 4, false],
  ]);
  expect(reviewOrder([...queue].reverse())).toEqual(reviewOrder(queue));
});
