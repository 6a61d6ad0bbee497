import { Palette, type PaletteGroup } from '@samla/ui/Palette';
import { use, useState } from 'react';
import { goToCase } from '../actions/go.ts';
import { allActions, runAction } from '../actions/registry.ts';
import { AreasContext } from '../app/areas.tsx';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { CASE, hitItem } from './hits.ts';
import { actionItems, offeredActions } from './palette-groups.ts';
import { doTask } from '../plan/do-task.ts';
import { openTasks, TASK, taskItems } from './task-items.ts';
import { useSearch, type Search } from './use-search.ts';

interface CommandPaletteProps {
  readonly only: 'everything' | 'search';
  readonly onClose: () => void;
}

/** Persons and cases by name or number, and everything that can be done, found by typing. */
export function CommandPalette({ only, onClose }: CommandPaletteProps) {
  const text = useText();
  const workspace = useWorkspace();
  const areas = use(AreasContext);
  const search = useSearch();
  const [actions] = useState(() => offeredActions(allActions(areas), workspace));
  const [commands] = useState(() => [taskItems(workspace), ...actionItems(actions, workspace)]);
  const found: PaletteGroup = {
    id: 'found',
    name: search.more ? `${text('group.found')} · ${text('palette.more')}` : text('group.found'),
    items: search.hits.map((hit) => hitItem(hit, text, workspace.host.get()?.today ?? '')),
    isAnswer: true,
  };
  const run = (id: string) => {
    const hit = search.hits.find((one) => id === `${CASE}${one.caseId}`);
    if (hit) return void goToCase(workspace, hit.caseId);
    const open = openTasks(workspace);
    const task = open?.tasks.find(({ key }) => id === `${TASK}${key}`);
    if (open && task) return doTask(workspace, open.view.id, task);
    const action = actions.find((one) => one.id === id);
    if (action) void runAction(workspace, action);
  };
  return (
    <Palette
      isOpen
      onClose={onClose}
      title={text(only === 'search' ? 'palette.searchTitle' : 'palette.title')}
      placeholder={text(only === 'search' ? 'palette.searchHint' : 'action.palette')}
      emptyText={text(emptyWords(only, search))}
      isLoading={search.isLoading}
      groups={only === 'search' ? [found] : [found, ...commands]}
      onInput={search.find}
      onRun={run}
    />
  );
}

/** Why nothing is found. */
function emptyWords(only: CommandPaletteProps['only'], { failed, isEmpty }: Search) {
  if (failed) return 'said.noHost';
  return only === 'search' && isEmpty ? 'palette.searchHint' : 'palette.none';
}
