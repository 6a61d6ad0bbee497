import { dueOf, type DeadlineRules } from '../deadline/due-of.ts';
import type { DeadlineReason } from '../deadline/case-deadline.ts';
import { ruleKeySchema } from '../definition/keys.ts';
import type { PlainDate } from '../time.ts';
import type { AccountInput } from './input.ts';

/** A date that a mandate sets the guardian. */
export interface AccountDate {
  readonly rule: string;
  readonly due: PlainDate | null;
  /** whether this account came in after it; null where the date is of something else than the account */
  readonly late: boolean | null;
  readonly reasons: readonly DeadlineReason[];
}

/**
 * The inventory of the first two months (FB 14:1), and the last day of this account: before 1 March of the year after
 * (FB 14:15), or a month from the end of the mandate (FB 14:18).
 * @returns those that the rule book has a row for
 */
export function accountDates(
  { kind, period, mandate, receivedOn }: Pick<AccountInput, 'kind' | 'period' | 'mandate' | 'receivedOn'>,
  rules: DeadlineRules,
): AccountDate[] {
  const date = (rule: string, from: PlainDate, isAccount: boolean): AccountDate[] => {
    const due = dueOf(rules, ruleKeySchema.parse(rule), { on: from, at: null });
    if (!due) return [];
    const late = isAccount && due.on !== null ? receivedOn > due.on : null;
    return [{ rule, due: due.on, late, reasons: due.reasons }];
  };
  return [
    ...date('INVENTORY_2M', mandate.appointedOn, false),
    ...(kind === 'annual'
      ? date('ANNUAL_ACCOUNT', period.to, true)
      : date('FINAL_ACCOUNT_1M', mandate.endedOn ?? period.to, true)),
  ];
}
