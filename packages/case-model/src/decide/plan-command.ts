import type { Blocker, PlanState, TaskState } from '../case/plan-state.ts';
import { planOf, taskOf } from '../case/plan.ts';
import type { Playbook } from '../case/playbook.ts';
import type { CommandName, Refusal } from '../command.ts';
import { refused, type Asked, type Rule } from './rule.ts';

/** What a plan command stands on: the definition, and where the case is in it. */
export interface Planned {
  readonly playbook: Playbook;
  readonly plan: PlanState;
}

export const closedRefusal: Refusal = refused(
  'caseClosed',
  'Ärendet är avslutat och planen är slut. Skriv en anteckning, eller öppna ett nytt ärende.',
);

/** The refusals of a command of the plan, after those that every such command shares. */
export function onPlan<Name extends CommandName>(
  refuse: (asked: Asked<Name>, planned: Planned) => Refusal | null,
): Rule<Name>['refuse'] {
  return (asked) => {
    const { state } = asked;
    if (state.closed) return closedRefusal;
    const { playbook } = state;
    const plan = planOf(state);
    if (playbook === null || plan === null) {
      return refused('definitionMissing', 'Ärendetypens definition har inte hämtats än. Uppdatera med F5.');
    }
    return refuse(asked, { playbook, plan });
  };
}

/** Why a task cannot be done now, in the words that the plan shows; null when it can. */
export function refuseTask(plan: PlanState, key: string): Refusal | null {
  const task = taskOf(plan, key);
  if (!task) return unknownItem('Uppgiften');
  switch (task.status) {
    case 'completed':
      return task.repeats ? ended(task) : alreadyDone(`Uppgiften ”${task.name}” är redan gjord.`);
    case 'terminated':
      return ended(task);
    case 'available':
      return blocked('notOpenYet', `”${task.name}” kan inte göras än.`, task.blockers);
    case 'active':
      return task.blockers.length > 0
        ? blocked('documentMissing', `”${task.name}” kan inte göras än.`, task.blockers)
        : null;
  }
}

export function blocked(
  code: 'notOpenYet' | 'documentMissing' | 'closingBlocked',
  start: string,
  blockers: readonly Blocker[],
): Refusal {
  const words = blockers.map(({ because }) => `${because.replace(/\.$/, '')}.`);
  return refused(code, [start, ...words].join(' '), blockers.find(({ law }) => law !== null)?.law ?? null);
}

export function unknownItem(what: string): Refusal {
  return refused('unknownItem', `${what} finns inte i ärendets plan. Uppdatera med F5 och försök igen.`);
}

export function alreadyDone(what: string): Refusal {
  return refused('alreadyDone', `${what} Uppdatera med F5 för att se hur.`);
}

function ended({ name }: TaskState): Refusal {
  return refused('planHasEnded', `”${name}” är inte längre aktuell: den delen av ärendet har avslutats.`);
}
