import type { Area } from '@samla/case-model/definition';
import type { Workspace } from '../app/workspace.ts';
import type { Action } from './action.ts';
import { caseActions } from './case.ts';
import { areaActions, goActions } from './go.ts';
import { listActions } from './list.ts';
import { planActions } from './plan.ts';
import { programActions } from './program.ts';
import { settingsActions } from './settings.ts';

/** Every action there is: the one list that keys, help, palette, buttons and tests are made from. */
export function allActions(areas: readonly Area[]): readonly Action[] {
  return [
    ...areaActions(areas),
    ...goActions,
    ...listActions,
    ...caseActions,
    ...planActions,
    ...programActions,
    ...settingsActions,
  ];
}

/**
 * The key that stands beside an action's button or link.
 * @throws when there is no such action or it has no key: a cap without a key behind it would be a lie
 */
export function keyOf(id: string, areas: readonly Area[] = []): string {
  const key = allActions(areas).find((one) => one.id === id)?.keys[0];
  if (key === undefined) throw new Error(`There is no key for ${id}`);
  return key;
}

/** Runs an action, or says why it cannot be done here. Never silent. */
export async function runAction(workspace: Workspace, action: Action): Promise<void> {
  const why = action.blocked?.(workspace) ?? null;
  if (why !== null) workspace.say(why);
  else await action.run(workspace);
}
