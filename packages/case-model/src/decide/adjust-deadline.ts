import { coveringLevel, isBodyLevel, levelName } from '../case/delegation.ts';
import { deadlinesOfCase } from '../case/due.ts';
import type { Playbook } from '../case/playbook.ts';
import type { CommandArgs, Refusal } from '../command.ts';
import { checkAdjustment } from '../deadline/check-adjustment.ts';
import { ruleOn } from '../deadline/rule-on.ts';
import type { DeadlineRule } from '../definition/deadline-rule.ts';
import { heldLevels } from './held-levels.ts';
import { onPlan } from './plan-command.ts';
import { refused, refuseFuture, type Asked, type Rule } from './rule.ts';

/** Prolongs a deadline, or stops and starts its clock, where its rule lets it. */
export const adjustDeadline: Rule<'adjustDeadline'> = {
  refuse: onPlan((asked, { playbook }) => {
    const { state, args, context } = asked;
    const deadline = deadlinesOfCase(state).find(({ key }) => key === args.deadline);
    const rule = deadline && ruleOn(playbook.rulebook, deadline.rule, deadline.from);
    if (!deadline || !rule) {
      const reason = 'Ärendet har ingen sådan frist som löper. Uppdatera med F5 och försök igen.';
      return refused('unknownDeadline', reason);
    }
    if (args.reason.trim() === '') {
      return refused('reasonNeeded', whatToGive(rule, playbook, args), deadline.law);
    }
    const future = refuseFuture(args.on, context, 'Dagen för ändringen');
    if (future) return future;
    const wrong = checkAdjustment(rule, deadline, args);
    if (wrong) return refused('deadlineCannot', wrong.reason, wrong.law);
    return args.change === 'extend' && deadline.due !== null
      ? refuseDecider(asked, deadline.law, rule, playbook)
      : null;
  }),
  body: ({ args }) => ({ kind: 'deadlineAdjusted', ...args }),
};

/** What is missing where nothing is said: the ground, and where a body decides by which minutes it did. */
function whatToGive(
  { extend }: DeadlineRule,
  { rulebook }: Playbook,
  { change, on }: CommandArgs<'adjustDeadline'>,
): string {
  if (change !== 'extend' || !extend || !isBodyLevel(extend.by, rulebook, on)) {
    return 'Ange skälet till ändringen av fristen.';
  }
  const who = levelName(extend.by, rulebook, on);
  return `Förlängning (${extend.ground}) beslutas av ${who}. Ange skälet och beslutet: protokollets datum och paragraf.`;
}

/** Who may prolong. Where a body decides, the reason that is recorded says by which minutes. */
function refuseDecider(
  { args, state, context }: Asked<'adjustDeadline'>,
  law: string,
  { extend }: DeadlineRule,
  { rulebook }: Playbook,
): Refusal | null {
  if (!extend || isBodyLevel(extend.by, rulebook, args.on)) return null;
  if (coveringLevel(heldLevels(state, context), extend.by)) return null;
  const who = levelName(extend.by, rulebook, args.on);
  const reason = `Din delegation räcker inte: förlängning (${extend.ground}) beslutas av ${who}. Lämna över förslaget dit.`;
  return refused('notDelegated', reason, law);
}
