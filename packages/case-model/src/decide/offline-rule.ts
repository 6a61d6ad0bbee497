import type { CaseState } from '../case-state.ts';
import type { CommandName, Intent } from '../command.ts';
import type { ItemKey, Offline } from '../definition/keys.ts';

/** What must never wait in silence, where the rule book does not say otherwise (architecture, "Write"). */
const draftOnly: readonly CommandName[] = ['makeDecision', 'closeCase'];

/**
 * What the host may do with an intent while the API cannot be reached: the rule book's row for the command, and the
 * task's own rule, which can only be stricter. A case can be opened for a person who is known here; one whom only the
 * register knows has to be asked for. Moving a case to another unit is draft only: the receiving unit must be
 * able to say no at once.
 */
export function offlineRule(intent: Intent, state: CaseState | undefined): Offline {
  if (intent.name === 'openCase') return intent.args.person.kind === 'known' ? 'queue' : 'draftOnly';
  if (intent.name === 'assignCase') {
    return state && intent.args.unitId === state.assignment.unitId ? 'queue' : 'draftOnly';
  }
  const row = state?.playbook?.rulebook.commands.find(({ name }) => name === intent.name);
  const byCommand = row?.offline ?? (draftOnly.includes(intent.name) ? 'draftOnly' : 'queue');
  return byCommand === 'draftOnly' ? byCommand : byTask(intent, state);
}

function byTask({ args }: Intent, state: CaseState | undefined): Offline {
  const key: ItemKey | null = 'task' in args ? args.task : null;
  const tasks = state?.playbook?.caseType.plan.stages.flatMap((stage) => stage.tasks) ?? [];
  return tasks.find((task) => task.key === key)?.offline ?? 'queue';
}
