import type { Area } from '@samla/case-model/definition';
import type { Workspace } from '../app/workspace.ts';
import type { Action } from './action.ts';
import { caseActions } from './case.ts';
import { areaActions, goActions } from './go.ts';
import { listActions } from './list.ts';
import { programActions } from './program.ts';
import { settingsActions } from './settings.ts';

/** Every action there is: the one list that keys, help, palette, buttons and tests are made from. */
export function allActions(areas: readonly Area[]): readonly Action[] {
  return [
    ...areaActions(areas),
    ...goActions,
    ...listActions,
    ...caseActions,
    ...programActions,
    ...settingsActions,
  ];
}

/** The key that an action shows beside its button, or none. */
export function shownKey(id: string): { readonly shortcut: string } | Record<string, never> {
  const key = allActions([]).find((one) => one.id === id)?.keys[0];
  return key === undefined ? {} : { shortcut: key };
}

/** Runs an action, or says why it cannot be done here. Never silent. */
export async function runAction(workspace: Workspace, action: Action): Promise<void> {
  const why = action.blocked?.(workspace) ?? null;
  if (why !== null) workspace.say(why);
  else await action.run(workspace);
}
