import { shownCase } from '../app/places.ts';
import type { Workspace } from '../app/workspace.ts';
import { formatTime } from '../time/format.ts';
import { takeCase } from '../case/take-case.ts';
import type { Action } from './action.ts';

/** The case in the panel, when it is open. */
function shown(workspace: Workspace) {
  const caseId = shownCase(workspace.places.get());
  const open = caseId === null ? undefined : workspace.cases.get().get(caseId);
  return open?.kind === 'case' ? open.case : null;
}

/** The main thing belongs to an open case, or to the form that has the focus. */
const needsCaseOrForm = (workspace: Workspace) =>
  shown(workspace) || document.activeElement?.closest('form') ? null : workspace.text('said.nothingToDo');

const needsCase = (workspace: Workspace) => (shown(workspace) ? null : workspace.text('blocked.noCase'));

export const caseActions: readonly Action[] = [
  {
    id: 'case.note',
    group: 'case',
    layer: 'app',
    keys: ['Ctrl+J'],
    label: (text) => text('action.note'),
    blocked: needsCase,
    run(workspace) {
      const open = shown(workspace);
      if (open) workspace.focus.go(`note:${open.id}`);
    },
  },
  {
    id: 'case.watch',
    group: 'case',
    layer: 'app',
    keys: ['Ctrl+Shift+B'],
    label: (text) => text('action.watch'),
    blocked: needsCase,
    run(workspace) {
      const open = shown(workspace);
      if (open) workspace.layer.set(() => ({ kind: 'watch', caseId: open.id }));
    },
  },
  {
    id: 'case.main',
    group: 'case',
    layer: 'case',
    keys: ['Ctrl+Enter'],
    label: (text) => text('action.main'),
    blocked: needsCaseOrForm,
    run(workspace) {
      const form = document.activeElement?.closest('form');
      if (form) return form.requestSubmit();
      const main = workspace.mainThing.get();
      if (main) return main();
      workspace.say(workspace.text('said.nothingToDo'));
    },
  },
  {
    id: 'case.saveNow',
    group: 'case',
    layer: 'app',
    keys: ['Ctrl+S'],
    label: (text) => text('action.saveNow'),
    async run(workspace) {
      await workspace.drafts.flush();
      const latest = workspace.drafts.latest;
      if (latest?.kind === 'saved') {
        const saved = workspace.text('draft.savedHere', { time: formatTime(latest.savedAt) });
        workspace.say(workspace.host.get()?.memoryOnly ? workspace.text('draft.inMemory') : saved);
      } else if (latest?.kind === 'failed') workspace.say(latest.message);
      else workspace.say(workspace.text('draft.nothing'));
    },
  },
  {
    id: 'case.copyNumber',
    group: 'case',
    layer: 'app',
    keys: ['Ctrl+Shift+C'],
    label: (text) => text('action.copyNumber'),
    blocked: needsCase,
    async run(workspace) {
      const open = shown(workspace);
      if (!open) return;
      try {
        await navigator.clipboard.writeText(open.number);
        workspace.say(workspace.text('said.copied', { number: open.number }));
      } catch {
        workspace.say(workspace.text('said.notCopied', { number: open.number }));
      }
    },
  },
  {
    id: 'case.assign',
    group: 'case',
    layer: 'app',
    keys: [],
    label: (text) => text('action.assign'),
    blocked: needsCase,
    run(workspace) {
      const open = shown(workspace);
      if (open) workspace.layer.set(() => ({ kind: 'assign', caseId: open.id }));
    },
  },
  {
    id: 'case.take',
    group: 'case',
    layer: 'app',
    keys: [],
    label: (text) => text('action.take'),
    blocked: needsCase,
    async run(workspace) {
      const open = shown(workspace);
      if (open) await takeCase(workspace, open.id);
    },
  },
];
