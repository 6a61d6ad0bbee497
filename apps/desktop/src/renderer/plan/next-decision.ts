import type { DecisionDefinition } from '@samla/case-model/definition/case-type';
import type { PlanView } from '../../host/contract.ts';
import { isOpen } from './do-task.ts';

/** The decision that comes next: of an open task, then of one that waits, then the first that is not made. Pure. */
export function nextDecision(
  { tasks, decisions: made }: Pick<PlanView, 'tasks' | 'decisions'>,
  decisions: readonly DecisionDefinition[],
): string | null {
  const ofTask = (wanted: (task: PlanView['tasks'][number]) => boolean) =>
    tasks.flatMap((task) => (task.does.kind === 'decision' && wanted(task) ? [task.does.decision] : []))[0];
  return (
    ofTask(isOpen) ??
    ofTask(({ status }) => status === 'active' || status === 'available') ??
    decisions.find(({ key }) => !made.some(({ decision }) => decision === key))?.key ??
    decisions[0]?.key ??
    null
  );
}
