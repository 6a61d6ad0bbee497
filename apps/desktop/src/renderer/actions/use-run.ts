import { use, useCallback } from 'react';
import { AreasContext } from '../app/areas.tsx';
import { useWorkspace } from '../app/workspace-context.tsx';
import { allActions, runAction } from './registry.ts';

/** Runs an action by its id, for buttons, palette and links. */
export function useRun(): (id: string) => void {
  const workspace = useWorkspace();
  const areas = use(AreasContext);
  return useCallback(
    (id) => {
      const action = allActions(areas).find((one) => one.id === id);
      if (!action) throw new Error(`There is no action with the id ${id}`);
      void runAction(workspace, action);
    },
    [workspace, areas],
  );
}
