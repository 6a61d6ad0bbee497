import type { Register } from '../definition/rulebook.ts';
import type { Due } from '../deadline/case-deadline.ts';
import { dueOf, type DeadlineRules } from '../deadline/due-of.ts';
import type { PlainDate } from '../time.ts';

/**
 * The last day to deliver a register's data.
 * @param toldOf the day or a day of the month that the data tell of
 * @returns null when the register has no rule, or its rule no row that day
 */
export function deliveryOf(register: Register, toldOf: PlainDate, rules: DeadlineRules): Due | null {
  if (register.due === undefined) return null;
  const due = dueOf(rules, register.due, { on: toldOf, at: null });
  return due && { on: due.on, at: due.at, reasons: due.reasons };
}
