import { daysLater } from '../deadline/duration.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import type { PlainDate } from '../time.ts';
import {
  balanceOf,
  checkBalance,
  checkOpening,
  checkPeriod,
  checkStatements,
  type AccountBalance,
} from './check-balance.ts';
import { checkPropertyDeals, checkWithdrawals } from './check-consents.ts';
import { checkRisks } from './check-risks.ts';
import {
  checkCategories,
  checkDebts,
  checkGifts,
  checkGross,
  checkPlacements,
  checkPocketMoney,
} from './check-rows.ts';
import { feePayer, type FeePayer } from './fee-payer.ts';
import { findingsOf, type AccountFinding } from './finding.ts';
import type { AccountInput } from './input.ts';
import { defaultReviewSettings, type ReviewSettings } from './settings.ts';

/** What a review comes to; the reviewer decides, this proposes. */
export type AccountResult = 'approved' | 'approvedAfterAdjustment' | 'approvedWithRemark' | 'notApproved';

export interface AccountReview {
  readonly result: AccountResult;
  readonly findings: readonly AccountFinding[];
  readonly balance: AccountBalance;
  /** null when no fee is requested */
  readonly feePayer: FeePayer | null;
  /** the day by which the guardian is asked to send what is missing; null when nothing is */
  readonly completeBy: PlainDate | null;
}

/**
 * Reviews an annual or final account by sixteen checks. Pure; it decides nothing.
 * @throws RangeError in Swedish when a fee is requested for a year without a price base amount
 */
export function reviewAccount(
  input: AccountInput,
  rulebook: Pick<Rulebook, 'priceBaseAmounts'>,
  settings: ReviewSettings = defaultReviewSettings,
): AccountReview {
  const findings = [
    ...checkPeriod(input),
    ...checkOpening(input),
    ...checkBalance(input),
    ...checkStatements(input),
    ...checkGross(input),
    ...checkCategories(input),
    ...checkDebts(input),
    ...checkWithdrawals(input),
    ...checkPropertyDeals(input),
    ...checkGifts(input, settings.modestGift),
    ...checkPlacements(input),
    ...checkPocketMoney(input),
    ...checkRisks(input, settings),
    ...checkSigned(input),
    ...checkReport(input),
  ];
  const missing = [
    ...findings.filter(({ kind }) => kind === 'missing').map(({ text }) => text),
    ...input.missing,
  ];
  const completeBy = missing.length === 0 ? null : daysLater(input.receivedOn, settings.completionDays);
  if (completeBy !== null) findings.push(completion(missing, completeBy));
  return {
    result: resultOf(input, findings),
    findings,
    balance: balanceOf(input),
    feePayer: payerOf(input, rulebook),
    completeBy,
  };
}

/** Check 14: signed on honour and conscience. */
function checkSigned({ signed }: AccountInput): AccountFinding[] {
  return signed
    ? []
    : [findingsOf(14, 'FB 14:15')('error', 'Räkningen är inte undertecknad på heder och samvete.')];
}

/** Check 15: the report of the guardian's work is enclosed when a fee is requested. */
function checkReport({ fee }: AccountInput): AccountFinding[] {
  return !fee || fee.reportEnclosed
    ? []
    : [findingsOf(15, 'FB 12:16')('missing', 'Redogörelse saknas, fast arvode begärs.')];
}

/** Check 16: what is missing is asked for in one letter with a new date (FB 14:20). */
function completion(missing: readonly string[], by: PlainDate): AccountFinding {
  return findingsOf(16, 'FB 14:20')('action', `Begär komplettering senast ${by}: ${missing.join(' ')}`);
}

function resultOf(input: AccountInput, findings: readonly AccountFinding[]): AccountResult {
  if (input.remark !== undefined) return 'approvedWithRemark';
  if (findings.some(({ kind }) => kind === 'error' || kind === 'missing' || kind === 'action'))
    return 'notApproved';
  return input.adjusted ? 'approvedAfterAdjustment' : 'approved';
}

function payerOf(input: AccountInput, rulebook: Pick<Rulebook, 'priceBaseAmounts'>): FeePayer | null {
  if (!input.fee) return null;
  const year = Number(input.period.to.slice(0, 4));
  const priceBase = rulebook.priceBaseAmounts.find((row) => row.year === year);
  if (!priceBase)
    throw new RangeError(
      `Prisbasbeloppet för ${year} saknas, så det går inte att säga vem som betalar arvodet.`,
    );
  const { closing, incomes } = balanceOf(input);
  const assets = closing + input.otherAssets.reduce((sum, { value }) => sum + value, 0);
  return feePayer(
    { fee: input.fee.requested, income: incomes, assets, estate: input.mandate.estate },
    priceBase,
  );
}
