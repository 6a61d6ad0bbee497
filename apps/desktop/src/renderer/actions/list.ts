import type { Workspace } from '../app/workspace.ts';
import { takeCase } from '../case/take-case.ts';
import { openCase } from '../case/open-cases.ts';
import { changeList } from '../worklist/list-store.ts';
import type { Action } from './action.ts';
import { goToCase } from './go.ts';

const needsRow = ({ currentRow, text }: Workspace) => (currentRow.get() ? null : text('blocked.noRow'));
const noScope = ({ places, text }: Workspace) =>
  places.get().here.view === 'myDay' ? text('blocked.myDayScope') : null;

export const listActions: readonly Action[] = [
  {
    id: 'list.filter',
    group: 'list',
    layer: 'app',
    keys: ['Ctrl+F'],
    label: (text) => text('action.filter'),
    run: ({ focus }) => focus.go('filter'),
  },
  {
    id: 'list.open',
    group: 'list',
    layer: 'list',
    keys: ['Enter'],
    label: (text) => text('action.open'),
    blocked: needsRow,
    async run(workspace) {
      const row = workspace.currentRow.get();
      if (row) await goToCase(workspace, row.caseId);
    },
  },
  {
    id: 'list.openBeside',
    group: 'list',
    layer: 'list',
    keys: ['Ctrl+Enter'],
    label: (text) => text('action.openBeside'),
    blocked: needsRow,
    async run(workspace) {
      const row = workspace.currentRow.get();
      if (!row) return;
      await openCase(workspace, row.caseId);
      workspace.say(workspace.text('said.opened', { title: row.name }));
    },
  },
  {
    id: 'list.assign',
    group: 'list',
    layer: 'list',
    keys: ['A'],
    label: (text) => text('action.assign'),
    blocked: needsRow,
    run({ currentRow, layer }) {
      const row = currentRow.get();
      if (row) layer.set(() => ({ kind: 'assign', caseId: row.caseId }));
    },
  },
  {
    id: 'list.take',
    group: 'list',
    layer: 'list',
    keys: ['M'],
    label: (text) => text('action.take'),
    blocked: needsRow,
    async run(workspace) {
      const row = workspace.currentRow.get();
      if (row) await takeCase(workspace, row.caseId);
    },
  },
  {
    id: 'list.watch',
    group: 'list',
    layer: 'list',
    keys: ['B'],
    label: (text) => text('action.watch'),
    blocked: needsRow,
    run({ currentRow, layer }) {
      const row = currentRow.get();
      if (row) layer.set(() => ({ kind: 'watch', caseId: row.caseId }));
    },
  },
  {
    id: 'list.note',
    group: 'list',
    layer: 'list',
    keys: ['N'],
    label: (text) => text('action.note'),
    blocked: needsRow,
    async run(workspace) {
      const row = workspace.currentRow.get();
      if (!row) return;
      workspace.focus.go(`note:${row.caseId}`);
      await openCase(workspace, row.caseId);
      workspace.say(workspace.text('said.note', { title: row.name }));
    },
  },
  {
    id: 'list.onlyMine',
    group: 'list',
    layer: 'app',
    keys: [],
    label: (text) => text('action.onlyMine'),
    blocked: noScope,
    run: (workspace) =>
      changeList(workspace, (list) => ({ ...list, scope: list.scope === 'mine' ? 'unit' : 'mine' })),
  },
  {
    id: 'list.dormant',
    group: 'list',
    layer: 'app',
    keys: [],
    label: (text) => text('action.dormant'),
    blocked: noScope,
    run: (workspace) => changeList(workspace, (list) => ({ ...list, includeDormant: !list.includeDormant })),
  },
  {
    id: 'list.closed',
    group: 'list',
    layer: 'app',
    keys: [],
    label: (text) => text('action.closed'),
    blocked: noScope,
    run: (workspace) => changeList(workspace, (list) => ({ ...list, includeClosed: !list.includeClosed })),
  },
];
