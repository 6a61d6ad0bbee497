import { accountDates } from '../src/account/dates.ts';
import { accountInputSchema } from '../src/account/input.ts';
import { reviewAccount } from '../src/account/review.ts';
import { kronor } from '../src/money.ts';
import { usedLibrary } from './built-in.ts';
import { answer, type CliCommand } from './io.ts';
import { orInputError, readJson } from './read-json.ts';

export const account: CliCommand = {
  name: 'account',
  usage: 'FILE',
  summary: "the review of a guardian's annual or final account: findings, balance, who pays the fee, dates",
  shapes: `FILE (samples/model/account.json), amounts in kronor, keys of one's own choice:
{ kind: "annual" | "final", period: { from, to }, receivedOn, mandate: { appointedOn, endedOn?, estate? },
  previous?: { kind: "account" | "inventory", balances: { ACCOUNT: amount } },
  accounts: [{ key, name, blocked?, opening, closing, statement? }], otherAssets?: [{ name, value }],
  debts?: [{ key, name, opening, closing, proven, consent? }],
  incomes?: [{ category, text?, amount, on?, gross?, proven? }],
  expenses?: [{ category, text?, amount, on?, to?: "principal" | "guardian" | "relative", cash?, receipt?, consent? }],
  withdrawals?: [{ account, on, amount, cash?, consent?, ground?: "interest" | "reserved" }],
  propertyDeals?: [{ kind: "sale" | "purchase" | "gift" | "letting", contractOn, consent? }],
  consents?: [{ key, kind, appliedOn?, decidedOn, account?, amount? }], placements?: [{ name, allowed, consent? }],
  moneyKeptApart, signed, fee?: { requested, reportEnclosed }, missing?: [text], adjusted?, remark? }

Answer, amounts in kronor:
{ result: "approved" | "approvedAfterAdjustment" | "approvedWithRemark" | "notApproved",
  findings: [{ check: 1–16, kind: "error" | "warning" | "missing" | "risk" | "action", text, law, verified }],
  balance: { opening, incomes, closing, expenses, difference },
  feePayer: { payer: "principal" | "municipality" | "shared" | "estate", principalAtMost, incomeLimit, assetLimit, law,
    verified } | null, completeBy: DATE | null,
  dates: [{ rule, due, late, reasons: [{ rule, text, law, verified }] }] }`,
  async run([path], io) {
    const input = readJson(io, path, accountInputSchema);
    const { rulebook } = usedLibrary();
    const { balance, feePayer, ...review } = orInputError(() => reviewAccount(input, rulebook));
    answer(io, {
      ...review,
      balance: {
        opening: kronor(balance.opening),
        incomes: kronor(balance.incomes),
        closing: kronor(balance.closing),
        expenses: kronor(balance.expenses),
        difference: kronor(balance.difference),
      },
      feePayer: feePayer && {
        ...feePayer,
        principalAtMost: kronor(feePayer.principalAtMost),
        incomeLimit: kronor(feePayer.incomeLimit),
        assetLimit: kronor(feePayer.assetLimit),
      },
      dates: accountDates(input, rulebook),
    });
    return 0;
  },
};
