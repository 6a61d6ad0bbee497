import type { CaseFile, Happening } from '../case/case-file.ts';
import { conditionsOf } from '../case/condition.ts';
import { byTime } from '../case/moments.ts';
import type { Playbook } from '../case/playbook.ts';
import type { CaseDeadlineDefinition } from '../definition/case-type.ts';
import type { MomentRef } from '../definition/keys.ts';
import type { CaseDeadline } from './case-deadline.ts';
import { reckon, type Reckoned } from './reckon.ts';
import { rowsOf, ruleOn } from './rule-on.ts';

/** Every time that something happened in a case, such as `momentsOf` of the case file tells. */
export type Moments = (file: CaseFile, ref: MomentRef) => readonly Happening[];

/**
 * The deadlines of one case that have started, in the order of its case type. A later trigger starts a deadline anew,
 * without the changes that were made before it. One that nothing has started, or whose `unless` is true, is left out.
 */
export function deadlinesOf(playbook: Playbook, file: CaseFile, moments: Moments): readonly CaseDeadline[] {
  const conditions = conditionsOf(playbook, file);
  return playbook.caseType.deadlines.flatMap((definition) => {
    const trigger = latest(definition.from.flatMap((ref) => moments(file, ref)));
    if (!trigger || (definition.unless !== undefined && conditions.holds(definition.unless))) return [];
    return [deadlineOf(playbook, file, definition, trigger, moments)];
  });
}

function deadlineOf(
  { rulebook }: Playbook,
  file: CaseFile,
  definition: CaseDeadlineDefinition,
  trigger: Happening,
  moments: Moments,
): CaseDeadline {
  const { key, rule: ruleKey, variant, until } = definition;
  const ends = until.flatMap((ref) => moments(file, ref)).filter((end) => isAfter(end, trigger));
  const met = ends.toSorted(byTime)[0] ?? null;
  const changes = (file.adjustments.get(key) ?? []).filter(({ on }) => on >= trigger.on);
  const rule = ruleOn(rulebook, ruleKey, trigger.on);
  const reckoned = rule
    ? reckon(rule, trigger, changes, rulebook.freeDays, variant)
    : unruled(definition, trigger);
  // no row applies on that day: the rule's first one lends its name, and the reasons say that there is no date
  const words = rule ?? rowsOf(rulebook, ruleKey)[0];
  return {
    key,
    rule: ruleKey,
    name: words?.name ?? ruleKey,
    status: met ? 'met' : closedSince(file, trigger) ? 'lapsed' : reckoned.pausedFrom ? 'paused' : 'running',
    from: trigger.on,
    due: reckoned.on,
    at: reckoned.at,
    pausedFrom: reckoned.pausedFrom,
    metOn: met?.on ?? null,
    breach: words?.breachText ?? '',
    law: words?.law.join(', ') ?? '',
    verified: rule?.verified ?? false,
    extendable: rule !== null && (rule.extend !== undefined || reckoned.settable),
    settable: reckoned.settable,
    pausable: rule?.pausable ?? false,
    reasons: reckoned.reasons,
  };
}

/** Of several triggers the one that was latest; of those of one moment the one that was recorded last. */
function latest(happenings: readonly Happening[]): Happening | null {
  return happenings.toSorted(byTime).at(-1) ?? null;
}

/** What starts a deadline anew does not meet it too: a review starts the time until the next one. */
function isAfter(end: Happening, trigger: Happening): boolean {
  if (end.entryId !== null && end.entryId === trigger.entryId) return false;
  if (end.on !== trigger.on) return end.on > trigger.on;
  return end.at === null || trigger.at === null || end.at >= trigger.at;
}

/** What the closing itself starts lives on after it. */
function closedSince({ closed }: CaseFile, trigger: Happening): boolean {
  return closed !== null && closed.entryId !== trigger.entryId && closed.on >= trigger.on;
}

function unruled({ rule }: CaseDeadlineDefinition, { on }: Happening): Reckoned {
  const text = `Regelboken har ingen rad av ${rule} som gäller ${on}. Säg till den som svarar för reglerna.`;
  const reasons = [{ rule, text, law: '', verified: false }];
  return { on: null, at: null, reasons, pausedFrom: null, settable: false };
}
