import { coveringLevel, isBodyLevel, levelName } from '../case/delegation.ts';
import { deadlinesOfCase } from '../case/due.ts';
import { validOn } from '../case/valid-on.ts';
import type { CaseDeadline } from '../deadline/case-deadline.ts';
import type { DeadlineRule } from '../definition/deadline-rule.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import type { CommandArgs, Refusal } from '../command.ts';
import type { CaseState } from '../case-state.ts';
import { dateAfter } from './clock.ts';
import { onPlan } from './plan-command.ts';
import { refused, refuseFuture, type Asked, type Rule } from './rule.ts';

type Args = CommandArgs<'adjustDeadline'>;

/** Prolongs a deadline, or stops and starts its clock, where its rule lets it. */
export const adjustDeadline: Rule<'adjustDeadline'> = {
  refuse: onPlan((asked, { playbook }) => {
    const { state, args, context } = asked;
    const deadline = deadlinesOfCase(state).find(({ key }) => key === args.deadline);
    const rule = deadline && ruleOf(deadline, playbook.rulebook);
    if (!deadline || !rule) {
      const reason = 'Ärendet har ingen sådan frist som löper. Uppdatera med F5 och försök igen.';
      return refused('unknownDeadline', reason);
    }
    if (args.reason.trim() === '') {
      return refused('reasonNeeded', 'Ange skälet till ändringen av fristen.', deadline.law);
    }
    if (deadline.status === 'met' || deadline.status === 'lapsed') {
      return cannot(deadline, `Fristen ”${deadline.name}” löper inte längre.`);
    }
    const future = refuseFuture(args.on, context, 'Dagen för ändringen');
    if (future) return future;
    return args.change === 'extend'
      ? refuseExtension(asked, deadline, rule, playbook.rulebook)
      : refuseStop(args, state, deadline);
  }),
  body: ({ args }) => ({ kind: 'deadlineAdjusted', ...args }),
};

function ruleOf(deadline: CaseDeadline, rulebook: Rulebook): DeadlineRule | undefined {
  return rulebook.deadlines.find((rule) => rule.key === deadline.rule && validOn(rule, deadline.from));
}

function cannot({ law }: CaseDeadline, reason: string): Refusal {
  return refused('deadlineCannot', reason, law);
}

function refuseExtension(
  { args, state, context }: Asked<'adjustDeadline'>,
  deadline: CaseDeadline,
  { extend, setBy, ceiling }: DeadlineRule,
  rulebook: Rulebook,
): Refusal | null {
  const { name, due, law } = deadline;
  if (args.until === null) return cannot(deadline, `Ange ny sista dag för ”${name}”.`);
  if (due !== null && args.until <= due) {
    return cannot(deadline, `Ny sista dag ska ligga efter ${due}, som gäller nu.`);
  }
  if (args.until < deadline.from) {
    return cannot(deadline, `Ny sista dag kan inte ligga före ${deadline.from}, då fristen började.`);
  }
  if (!extend) {
    // somebody else sets the date, and stating it is no extension
    if (setBy !== undefined && due === null) return null;
    return cannot(deadline, `Fristen ”${name}” kan inte förlängas.`);
  }
  const { by, max, ground } = extend;
  if (!isBodyLevel(by, rulebook, args.on) && !coveringLevel(context.levelsIn(state.assignment.unitId), by)) {
    const reason = `Din delegation räcker inte: förlängning beslutas av ${levelName(by, rulebook, args.on)} (${ground}).`;
    return refused('notDelegated', reason, law);
  }
  if (max !== undefined && due !== null && args.until > dateAfter(due, max)) {
    return cannot(deadline, `Fristen kan förlängas till som längst ${dateAfter(due, max)} (${ground}).`);
  }
  if (ceiling !== undefined && args.until > dateAfter(deadline.from, ceiling)) {
    return cannot(
      deadline,
      `Fristen kan aldrig sträcka sig längre än till ${dateAfter(deadline.from, ceiling)}.`,
    );
  }
  return null;
}

function refuseStop(args: Args, state: CaseState, deadline: CaseDeadline): Refusal | null {
  const { name, status, pausable } = deadline;
  if (!pausable) return cannot(deadline, `Tiden för ”${name}” kan inte stoppas.`);
  if (args.until !== null)
    return cannot(deadline, 'Den som stoppar eller startar tiden anger ingen ny sista dag.');
  if (args.change === 'pause' && status === 'paused')
    return cannot(deadline, `Tiden för ”${name}” är redan stoppad.`);
  if (args.change === 'resume' && status === 'running')
    return cannot(deadline, `Tiden för ”${name}” löper redan.`);
  const earlier = state.file.adjustments.get(args.deadline)?.at(-1);
  if (earlier && args.on < earlier.on) {
    return cannot(deadline, `Dagen kan inte ligga före den senaste ändringen, ${earlier.on}.`);
  }
  return args.on < deadline.from
    ? cannot(deadline, `Dagen kan inte ligga före ${deadline.from}, då fristen började.`)
    : null;
}
