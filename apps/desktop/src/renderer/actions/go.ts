import { focusRegion } from '@samla/ui/AppShell';
import type { Area } from '@samla/case-model/definition';
import { fetchIfMissing, forgetCase, openCase } from '../case/open-cases.ts';
import {
  closeCase,
  goBack,
  goForward,
  goTo,
  neighbourCase,
  shownCase,
  type Places,
  type ViewKey,
} from '../app/places.ts';
import { listPlace } from '../app/focus.ts';
import type { Workspace } from '../app/workspace.ts';
import { caseTitle } from '../case/case-title.ts';
import type { Action } from './action.ts';

/** Shows a list and puts the cursor in it; the case in the panel stays. */
export function showView(workspace: Workspace, view: ViewKey, name: string): void {
  workspace.places.set((places) => goTo(places, { view, panel: places.here.panel }));
  workspace.focus.go(`list:${view}`);
  workspace.say(name);
}

/** Opens a case and puts focus on its heading. */
export async function goToCase(workspace: Workspace, caseId: Parameters<typeof openCase>[1]): Promise<void> {
  workspace.focus.go(`case:${caseId}`);
  await openCase(workspace, caseId);
  const opened = workspace.cases.get().get(caseId);
  if (opened?.kind === 'case') {
    workspace.say(workspace.text('said.opened', { title: caseTitle(opened.case, workspace.text) }));
  }
}

async function afterMove(
  workspace: Workspace,
  move: (places: Places) => Places,
  none: string,
): Promise<void> {
  const before = workspace.places.get();
  const places = move(before);
  if (places === before) return workspace.say(none);
  workspace.places.set(() => places);
  const caseId = shownCase(places);
  if (caseId === null) return workspace.focus.go(places.here.panel ? 'needsYou' : listPlace(places));
  workspace.focus.go(`case:${caseId}`);
  await fetchIfMissing(workspace, caseId);
  const opened = workspace.cases.get().get(caseId);
  if (opened?.kind === 'case') workspace.say(caseTitle(opened.case, workspace.text));
}

function neighbour(id: string, step: 1 | -1, keys: readonly string[]): Action {
  return {
    id,
    group: 'go',
    layer: 'app',
    keys,
    label: (text) => text(step === 1 ? 'action.nextCase' : 'action.previousCase'),
    async run(workspace) {
      const caseId = neighbourCase(workspace.places.get(), step);
      if (caseId === null) workspace.say(workspace.text('said.noOtherCase'));
      else await goToCase(workspace, caseId);
    },
  };
}

const openingCase = (workspace: Workspace) =>
  shownCase(workspace.places.get()) === null ? workspace.text('blocked.noCase') : null;

export const goActions: readonly Action[] = [
  {
    id: 'go.myDay',
    group: 'go',
    layer: 'app',
    keys: ['Alt+Home'],
    label: (text) => text('view.myDay'),
    run: (workspace) => showView(workspace, 'myDay', workspace.text('view.myDay')),
  },
  {
    id: 'go.all',
    group: 'go',
    layer: 'app',
    keys: ['Ctrl+Shift+A'],
    label: (text) => text('view.all'),
    run: (workspace) => showView(workspace, 'all', workspace.text('view.all')),
  },
  {
    id: 'go.list',
    group: 'go',
    layer: 'app',
    keys: [],
    label: (text) => text('action.toList'),
    run: ({ focus, places }) => focus.go(listPlace(places.get())),
  },
  {
    id: 'go.nextPane',
    group: 'go',
    layer: 'app',
    keys: ['F6'],
    label: (text) => text('action.nextPane'),
    run: (workspace) => workspace.say(focusRegion('next') ?? ''),
  },
  {
    id: 'go.previousPane',
    group: 'go',
    layer: 'app',
    keys: ['Shift+F6'],
    label: (text) => text('action.previousPane'),
    run: (workspace) => workspace.say(focusRegion('previous') ?? ''),
  },
  {
    id: 'go.back',
    group: 'go',
    layer: 'app',
    keys: ['Alt+ArrowLeft'],
    label: (text) => text('action.back'),
    run: (workspace) => afterMove(workspace, goBack, workspace.text('said.noBack')),
  },
  {
    id: 'go.forward',
    group: 'go',
    layer: 'app',
    keys: ['Alt+ArrowRight'],
    label: (text) => text('action.forward'),
    run: (workspace) => afterMove(workspace, goForward, workspace.text('said.noForward')),
  },
  neighbour('go.nextCase', 1, ['Ctrl+Tab']),
  neighbour('go.previousCase', -1, ['Ctrl+Shift+Tab']),
  {
    id: 'go.closeCase',
    group: 'go',
    layer: 'app',
    keys: ['Ctrl+W'],
    label: (text) => text('action.closeCase'),
    blocked: openingCase,
    async run(workspace) {
      const caseId = shownCase(workspace.places.get());
      if (caseId === null) return;
      await workspace.drafts.flush();
      const next = closeCase(workspace.places.get(), caseId);
      forgetCase(workspace, caseId);
      workspace.places.set(() => next);
      const shown = shownCase(next);
      workspace.focus.go(shown === null ? listPlace(next) : `case:${shown}`);
      workspace.say(workspace.text('said.closed'));
    },
  },
  {
    id: 'go.reopenCase',
    group: 'go',
    layer: 'app',
    keys: ['Ctrl+Shift+T'],
    label: (text) => text('action.reopenCase'),
    blocked: ({ places, text }) => (places.get().closed.length === 0 ? text('blocked.noneClosed') : null),
    async run(workspace) {
      const caseId = workspace.places.get().closed.at(-1);
      if (caseId !== undefined) await goToCase(workspace, caseId);
    },
  },
];

/** One action for each area, on Ctrl and its digit by the order that the data gives. */
export function areaActions(areas: readonly Area[]): readonly Action[] {
  return areas.map(({ key, name, order }) => ({
    id: `go.area.${key}`,
    group: 'go',
    layer: 'app',
    keys: [`Ctrl+${order}`],
    label: () => name,
    run: (workspace) => showView(workspace, key, name),
  }));
}
