import { validOn } from '../case/valid-on.ts';
import type { DeadlineRule } from '../definition/deadline-rule.ts';
import type { RuleKey } from '../definition/keys.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import type { PlainDate } from '../time.ts';

/** The row of a rule that applies on the day of its trigger; null when none does. */
export function ruleOn(
  { deadlines }: Pick<Rulebook, 'deadlines'>,
  key: RuleKey,
  on: PlainDate,
): DeadlineRule | null {
  return deadlines.find((rule) => rule.key === key && validOn(rule, on)) ?? null;
}

/** Every row of a rule, the oldest first. */
export function rowsOf({ deadlines }: Pick<Rulebook, 'deadlines'>, key: string): readonly DeadlineRule[] {
  return deadlines
    .filter((rule) => rule.key === key)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
}
