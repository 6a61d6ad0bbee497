import type { CaseTypeContent } from '@samla/case-model/definition';
import type { DeadlineView, PlanView, TaskView } from '../../host/contract.ts';

/** The running deadline that a task meets, the nearest first; null when none hangs on it. Pure. */
export function deadlineOfTask(
  task: TaskView,
  { deadlines }: Pick<PlanView, 'deadlines'>,
  caseType: CaseTypeContent,
): DeadlineView | null {
  const { does } = task;
  const meets = (moment: string) =>
    moment === `task.${task.key}` ||
    (does.kind === 'form' && moment === `form.${does.form}`) ||
    (does.kind === 'decision' &&
      (moment === `decision.${does.decision}` || moment.startsWith(`decision.${does.decision}.`)));
  const keys = new Set<string>(
    caseType.deadlines.filter(({ until }) => until.some(meets)).map(({ key }) => key),
  );
  return (
    deadlines.find(({ key, status, due }) => keys.has(key) && status === 'running' && due !== null) ?? null
  );
}
