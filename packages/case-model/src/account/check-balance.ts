import { moneyText, type Ore } from '../money.ts';
import { findingsOf, type AccountFinding } from './finding.ts';
import type { AccountInput } from './input.ts';

/** Check 1: the period is the calendar year, from the appointment in its first and to the end in its last (FB 14:15, 14:18). */
export function checkPeriod({ kind, period, mandate }: AccountInput): AccountFinding[] {
  const found = findingsOf(1, kind === 'annual' ? 'FB 14:15' : 'FB 14:18');
  if (kind === 'final' && mandate.endedOn === undefined) {
    return [found('error', 'Sluträkning lämnas när uppdraget har upphört. Ange dagen då det upphörde.')];
  }
  const year = period.to.slice(0, 4);
  const from = mandate.appointedOn > `${year}-01-01` ? mandate.appointedOn : `${year}-01-01`;
  const to = kind === 'final' ? (mandate.endedOn ?? '') : `${year}-12-31`;
  if (period.from === from && period.to === to) return [];
  return [
    found(
      'error',
      `Perioden ska vara ${from} till ${to}, men räkningen gäller ${period.from} till ${period.to}.`,
    ),
  ];
}

/** Check 2: each account opens with what the last reviewed account, or the inventory, closed it with. */
export function checkOpening({ previous, accounts }: AccountInput): AccountFinding[] {
  const found = findingsOf(2, 'FB 14:15');
  if (!previous) {
    return [
      found(
        'missing',
        'Det finns varken en granskad tidigare räkning eller en förteckning att jämföra ingående balans med.',
      ),
    ];
  }
  const before = previous.kind === 'inventory' ? 'förteckningen' : 'förra räkningen';
  const balances = new Map(Object.entries(previous.balances));
  const differing = accounts.flatMap(({ key, name, opening }) => {
    const was = balances.get(key) ?? 0;
    return was === opening
      ? []
      : found(
          'error',
          `${name}: ingående ${moneyText(opening)}, men ${before} slutade på ${moneyText(was)}.`,
        );
  });
  const left = [...balances].flatMap(([key, was]) =>
    was === 0 || accounts.some((account) => account.key === key)
      ? []
      : found('error', `Kontot ${key} fanns i ${before} med ${moneyText(was)} men saknas i räkningen.`),
  );
  return [...differing, ...left];
}

/** The sums of the balance A + B = C + D, in öre. */
export interface AccountBalance {
  /** A: assets at the beginning */
  readonly opening: Ore;
  /** B: incomes */
  readonly incomes: Ore;
  /** C: assets at the end */
  readonly closing: Ore;
  /** D: expenses */
  readonly expenses: Ore;
  /** (A + B) − (C + D) */
  readonly difference: Ore;
}

/** The balance over bank accounts and cash; other assets change in value without any income. */
export function balanceOf({ accounts, incomes, expenses }: AccountInput): AccountBalance {
  const sum = (amounts: readonly Ore[]) => amounts.reduce((total, amount) => total + amount, 0);
  const opening = sum(accounts.map((account) => account.opening));
  const closing = sum(accounts.map((account) => account.closing));
  const income = sum(incomes.map(({ amount }) => amount));
  const expense = sum(expenses.map(({ amount }) => amount));
  return {
    opening,
    incomes: income,
    closing,
    expenses: expense,
    difference: opening + income - closing - expense,
  };
}

/** Check 3: A + B = C + D. */
export function checkBalance(input: AccountInput): AccountFinding[] {
  const { opening, incomes, closing, expenses, difference } = balanceOf(input);
  if (difference === 0) return [];
  const text =
    `Räkningen stämmer inte: ingående tillgångar ${moneyText(opening)} och inkomster ${moneyText(incomes)} ska vara lika med ` +
    `utgående tillgångar ${moneyText(closing)} och utgifter ${moneyText(expenses)}. Det skiljer ${moneyText(Math.abs(difference))}.`;
  return [findingsOf(3, 'FB 14:15')('error', text)];
}

/** Check 4: each account closes with what the bank's statement says. */
export function checkStatements({ accounts }: AccountInput): AccountFinding[] {
  const found = findingsOf(4, 'FB 14:15');
  return accounts.flatMap(({ name, closing, statement }) => {
    if (statement === undefined) return found('missing', `${name}: årsbesked eller kontoutdrag saknas.`);
    if (statement === closing) return [];
    return found(
      'error',
      `${name}: utgående ${moneyText(closing)}, men årsbeskedet säger ${moneyText(statement)}.`,
    );
  });
}
