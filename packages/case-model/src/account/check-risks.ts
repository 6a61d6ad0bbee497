import { moneyText } from '../money.ts';
import { findingsOf, type AccountFinding } from './finding.ts';
import type { AccountInput } from './input.ts';
import type { ReviewSettings } from './settings.ts';

/** Check 13: what a reviewer should look at: money to somebody close, much cash, unusual peaks. No rule is broken by it. */
export function checkRisks(input: AccountInput, settings: ReviewSettings): AccountFinding[] {
  return [...toSomebodyClose(input), ...muchCash(input, settings), ...peaks(input, settings)];
}

const found = findingsOf(13, null);
const whom = { guardian: 'ställföreträdaren', relative: 'en närstående' } as const;

function toSomebodyClose({ expenses }: AccountInput): AccountFinding[] {
  return expenses.flatMap(({ to, text, category, amount }) =>
    // the fee is paid to the guardian by the chief guardian's decision
    to === undefined || to === 'principal' || category === 'fee'
      ? []
      : found('risk', `${text || category}: ${moneyText(amount)} till ${whom[to]}.`),
  );
}

function muchCash(
  { accounts, withdrawals }: AccountInput,
  { manyCashWithdrawals }: ReviewSettings,
): AccountFinding[] {
  return accounts.flatMap(({ key, name }) => {
    const count = withdrawals.filter(({ account, cash }) => cash && account === key).length;
    return count < manyCashWithdrawals ? [] : found('risk', `${name}: ${count} kontantuttag under perioden.`);
  });
}

function peaks({ expenses }: AccountInput, { peakFactor, peakLeast }: ReviewSettings): AccountFinding[] {
  const categories = [...new Set(expenses.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const rows = expenses.filter((row) => row.category === category);
    const amounts = rows.map(({ amount }) => amount).sort((a, b) => a - b);
    const usual = amounts[Math.floor((amounts.length - 1) / 2)] ?? 0;
    // with few rows nothing is usual
    if (rows.length < 4) return [];
    return rows
      .filter(({ amount }) => amount >= peakLeast && amount > usual * peakFactor)
      .map(({ text, amount }) =>
        found('risk', `${text || category}: ${moneyText(amount)}, mot vanligen ${moneyText(usual)}.`),
      );
  });
}
