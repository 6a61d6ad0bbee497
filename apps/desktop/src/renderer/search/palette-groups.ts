import type { PaletteGroup } from '@samla/ui/Palette';
import { actionGroups, type Action } from '../actions/action.ts';
import { shownCase } from '../app/places.ts';
import type { Workspace } from '../app/workspace.ts';
import { caseTitle } from '../case/case-title.ts';

/** The actions that the palette offers now: all that can be done, but for those of an open dialog. */
export function offeredActions(actions: readonly Action[], workspace: Workspace): readonly Action[] {
  return actions.filter((one) => one.layer !== 'dialog' && !one.blocked?.(workspace));
}

/** What an action would act on, where that is not plain from its name: the row or the open case. */
function actsOn({ group, layer }: Action, workspace: Workspace): string | null {
  if (layer === 'list') return workspace.currentRow.get()?.name ?? null;
  if (group !== 'case') return null;
  const caseId = shownCase(workspace.places.get());
  const open = caseId === null ? undefined : workspace.cases.get().get(caseId);
  return open?.kind === 'case' ? caseTitle(open.case, workspace.text) : null;
}

/** The actions as groups of the palette, with their keys and what they act on. */
export function actionItems(actions: readonly Action[], workspace: Workspace): readonly PaletteGroup[] {
  const { text } = workspace;
  return actionGroups.map((group) => ({
    id: group,
    name: text(`group.${group}`),
    items: actions
      .filter((one) => one.group === group)
      .map((action) => {
        const { id, keys, label } = action;
        const detail = actsOn(action, workspace);
        return {
          id,
          label: label(text),
          ...(detail !== null && { detail }),
          ...(keys[0] !== undefined && { keys: keys[0] }),
        };
      }),
  }));
}
