import type { RuleKey } from '../definition/keys.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import type { Change } from './change.ts';
import type { Moment } from './duration.ts';
import { reckon, type Reckoned } from './reckon.ts';
import { ruleOn } from './rule-on.ts';

/** What the engine reads of the rule book. */
export type DeadlineRules = Pick<Rulebook, 'deadlines' | 'freeDays'>;

/**
 * The last day by a rule, with every line of its reckoning. The row is the one that applies on the trigger's day.
 * @returns null when the rule has no row for that day
 * @throws {RangeError} on a variant that the rule does not have
 */
export function dueOf(
  rules: DeadlineRules,
  key: RuleKey,
  trigger: Moment,
  changes: readonly Change[] = [],
  variant?: string,
): Reckoned | null {
  const rule = ruleOn(rules, key, trigger.on);
  return rule && reckon(rule, trigger, changes, rules.freeDays, variant);
}
