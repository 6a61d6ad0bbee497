import { listPlace } from '../app/focus.ts';
import { showNeedsYou } from '../needs-you/show.ts';
import { signIn, signOut } from '../sign-in/sign-in.ts';
import type { Action } from './action.ts';

export const programActions: readonly Action[] = [
  {
    id: 'program.help',
    group: 'program',
    layer: 'app',
    keys: ['F1'],
    label: (text) => text('action.help'),
    run: ({ layer }) => layer.set(() => ({ kind: 'help' })),
  },
  {
    id: 'program.palette',
    group: 'program',
    layer: 'app',
    keys: ['Ctrl+K', 'Ctrl+Shift+P'],
    label: (text) => text('action.palette'),
    run: ({ layer }) => layer.set(() => ({ kind: 'palette', only: 'everything' })),
  },
  {
    id: 'program.search',
    group: 'program',
    layer: 'app',
    keys: ['Ctrl+E'],
    label: (text) => text('action.search'),
    run: ({ layer }) => layer.set(() => ({ kind: 'palette', only: 'search' })),
  },
  {
    id: 'program.sync',
    group: 'program',
    layer: 'app',
    keys: ['F5'],
    label: (text) => text('action.sync'),
    async run({ client, drafts, say, text }) {
      await drafts.flush();
      try {
        await client.sync.now.mutate({});
        say(text('said.syncing'));
      } catch {
        say(text('said.noHost'));
      }
    },
  },
  {
    id: 'program.needsYouNext',
    group: 'program',
    layer: 'app',
    keys: ['F8'],
    label: (text) => text('action.needsYouNext'),
    run: (workspace) => showNeedsYou(workspace, 1),
  },
  {
    id: 'program.needsYouPrevious',
    group: 'program',
    layer: 'app',
    keys: ['Shift+F8'],
    label: (text) => text('action.needsYouPrevious'),
    run: (workspace) => showNeedsYou(workspace, -1),
  },
  {
    id: 'program.signInAgain',
    group: 'program',
    layer: 'app',
    keys: ['F9'],
    label: (text) => text('action.signInAgain'),
    blocked: ({ host, text }) => (host.get()?.signIn.kind === 'expired' ? null : text('blocked.signedIn')),
    run: signIn,
  },
  {
    id: 'program.hide',
    group: 'program',
    layer: 'app',
    keys: ['Ctrl+Shift+L'],
    label: (text) => text('action.hide'),
    run: ({ layer }) => layer.set(() => ({ kind: 'hidden' })),
  },
  {
    id: 'program.devices',
    group: 'program',
    layer: 'app',
    keys: [],
    label: (text) => text('action.devices'),
    run: ({ layer }) => layer.set(() => ({ kind: 'devices' })),
  },
  {
    id: 'program.leftTexts',
    group: 'program',
    layer: 'app',
    keys: [],
    label: (text) => text('action.leftTexts'),
    run: ({ layer }) => layer.set(() => ({ kind: 'leftTexts' })),
  },
  {
    id: 'program.signOut',
    group: 'program',
    layer: 'app',
    keys: [],
    label: (text) => text('action.signOut'),
    run: (workspace) => signOut(workspace, false),
  },
  {
    id: 'program.out',
    group: 'program',
    layer: 'app',
    keys: ['Escape'],
    label: (text) => text('action.out'),
    run: ({ focus, places }) => focus.go(listPlace(places.get())),
  },
  {
    id: 'dialog.main',
    group: 'program',
    layer: 'dialog',
    keys: ['Ctrl+Enter'],
    label: (text) => text('action.dialogMain'),
    run: () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.requestSubmit(),
  },
];
