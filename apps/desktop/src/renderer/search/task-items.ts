import type { PaletteGroup } from '@samla/ui/Palette';
import type { CaseView, TaskView } from '../../host/contract.ts';
import { shownCase } from '../app/places.ts';
import type { Workspace } from '../app/workspace.ts';
import { caseTitle } from '../case/case-title.ts';
import { isOpen } from '../plan/do-task.ts';

/** Before a task's key in the palette, so that it is never taken for an action. */
export const TASK = 'task:';

/** The case in the panel with what can be done in it now; null when none is open. */
export function openTasks(
  workspace: Workspace,
): { readonly view: CaseView; readonly tasks: readonly TaskView[] } | null {
  const caseId = shownCase(workspace.places.get());
  const open = caseId === null ? undefined : workspace.cases.get().get(caseId);
  if (open?.kind !== 'case' || open.case.closed || !open.case.plan) return null;
  return { view: open.case, tasks: open.case.plan.tasks.filter(isOpen) };
}

/** The tasks that can be done now, as a group of the palette. */
export function taskItems(workspace: Workspace): PaletteGroup {
  const { text } = workspace;
  const open = openTasks(workspace);
  return {
    id: 'tasks',
    name: text('group.tasks'),
    items: (open?.tasks ?? []).map((task) => ({
      id: `${TASK}${task.key}`,
      label: `${task.name} (${text(`task.do.${task.does.kind}`).toLocaleLowerCase('sv-SE')})`,
      detail: open ? caseTitle(open.view, text) : '',
    })),
  };
}
