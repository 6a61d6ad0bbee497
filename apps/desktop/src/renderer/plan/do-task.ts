import type { TaskView } from '../../host/contract.ts';
import type { CaseId } from '@samla/case-model/ids';
import type { Workspace } from '../app/workspace.ts';
import { showPart } from './part.ts';

/** Begins a task: opens its form, its decision, or asks for the day that it was done. */
export function doTask(workspace: Workspace, caseId: CaseId, task: TaskView): void {
  switch (task.does.kind) {
    case 'form':
      return showPart(workspace, caseId, { kind: 'form', form: task.does.form, task: task.key });
    case 'decision': {
      const { decision } = task.does;
      return workspace.layer.set(() => ({ kind: 'decision', caseId, decision }));
    }
    case 'mark':
      return workspace.layer.set(() => ({ kind: 'mark', caseId, task: task.key }));
  }
}

/** Whether a task can be done now. */
export function isOpen({ status, blockers }: TaskView): boolean {
  return status === 'active' && blockers.length === 0;
}
