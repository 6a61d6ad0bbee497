import type { CaseId } from '@samla/case-model/ids';
import type { HostState, Settings } from '../../host/contract.ts';
import { DRAFT_CHARACTERS } from '../../wire/draft-size.ts';
import type { Timer } from '../../wire/timer.ts';
import { DraftStore } from '../drafts/draft-store.ts';
import type { Text } from '../messages/use-text.ts';
import type { OtherHere } from '../presence/places-open.ts';
import type { ListState } from '../worklist/view.ts';
import type { HostClient } from './client.ts';
import type { CaseParts } from '../plan/part.ts';
import { Definitions } from './definitions.ts';
import { workerOf } from './forget-worker.ts';
import { FocusPlaces } from './focus.ts';
import type { Layer } from './layers.ts';
import { createLive } from './live.ts';
import { firstPlaces, type Places, type ViewKey } from './places.ts';
import { createStore } from './store.ts';
import type { CurrentRow, Line, OpenCase, Workspace } from './workspace.ts';

/** Until the host has told what the worker has chosen. */
export const firstSettings: Settings = { theme: 'system', density: 'standard', letters: true };

export interface WorkspacePorts {
  readonly client: HostClient;
  readonly timer: Timer;
  readonly text: Text;
  readonly say: Workspace['say'];
}

/** A workspace that has not asked its host anything yet. */
export function createWorkspace({ client, timer, text, say }: WorkspacePorts): Workspace {
  const host = createStore<HostState | null>(null);
  const drafts = new DraftStore(
    {
      load: async (worker, key) => {
        try {
          return await client.draft.get.query({ worker, key });
        } catch {
          return { kind: 'notRead', message: text('draft.noHost') };
        }
      },
      settle: async (key, choices) => {
        try {
          const answer = await client.draft.settle.mutate({
            key,
            choices: choices.map(({ path, choice }) => ({ path: [...path], choice })),
          });
          return answer.kind === 'notSaved' ? answer.message : null;
        } catch {
          return text('draft.noHost');
        }
      },
      save: async (worker, key, content, on) => {
        if (content.length > DRAFT_CHARACTERS) return { kind: 'notSaved', message: text('draft.tooLong') };
        try {
          // what was too long has never been sent
          const sent = on.filter((one) => one === null || one.length <= DRAFT_CHARACTERS);
          return await client.draft.save.mutate({ worker, key, content, on: sent });
        } catch {
          return { kind: 'notSaved', message: text('draft.noHost') };
        }
      },
    },
    timer,
    () => {
      const signIn = host.get()?.signIn;
      return signIn ? workerOf(signIn) : null;
    },
  );
  return {
    client,
    host,
    line: createStore<Line>('connecting'),
    settings: createStore(firstSettings),
    places: createStore<Places>(firstPlaces),
    lists: createStore<Readonly<Partial<Record<ViewKey, ListState>>>>({}),
    gridPlaces: new Map(),
    currentRow: createStore<CurrentRow | null>(null),
    layer: createStore<Layer | null>(null),
    cases: createStore<ReadonlyMap<CaseId, OpenCase>>(new Map()),
    caseParts: createStore<ReadonlyMap<CaseId, CaseParts>>(new Map()),
    definitions: new Definitions(client),
    needsYou: createLive(() => client.needsYou.list.query({}), timer),
    draftsInConflict: createLive(() => client.draft.inConflict.query({}), timer),
    draftsWithoutCase: createLive(() => client.draft.withoutCase.query({}), timer),
    returned: createStore<ReturnType<Workspace['returned']['get']>>(new Map()),
    others: createStore<readonly OtherHere[]>([]),
    currentItem: createStore<string | null>(null),
    mainThing: createStore<(() => void) | null>(null),
    revision: createStore(0),
    drafts,
    focus: new FocusPlaces(),
    text,
    say,
  };
}
