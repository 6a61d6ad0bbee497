import { uuidV7 } from '@samla/case-model/ids';
import { refreshCases } from '../case/open-cases.ts';
import { forgetWorker, workerOf } from './forget-worker.ts';
import { goBackTo, keepFilters, whereSheIs, type Whereabouts } from './whereabouts.ts';
import type { Workspace } from './workspace.ts';

/** Listens to the host for as long as the window lives: its state, and what has changed. The answer ends it. */
export function followHost(workspace: Workspace): () => void {
  const { client, drafts, host, line, needsYou, revision, settings } = workspace;
  let wasLost = false;
  /** the line has been lost since the host last told its state: it may have begun anew, or told of forms meanwhile */
  let mayHaveMissed = false;
  /** where the worker was when it was locked: ids, and nothing of what was shown */
  let left: Whereabouts | null = null;
  /** what the host knows this window by: random, and no time is told */
  const window = uuidV7(0, crypto.getRandomValues(new Uint8Array(10)));

  function everythingMayHaveChanged(): void {
    revision.set((before) => before + 1);
    waitingMayHaveChanged();
    void workspace.draftsInConflict.refresh();
    void refreshCases(workspace, null);
  }
  /** what the outbox holds of it, and what was begun in cases that come and go */
  function waitingMayHaveChanged(): void {
    void needsYou.refresh();
    void workspace.draftsWithoutCase.refresh();
  }
  function onLine(state: 'idle' | 'connecting' | 'pending'): void {
    if (state === 'pending') {
      line.set(() => 'open');
      if (wasLost) everythingMayHaveChanged();
      wasLost = false;
    } else if (line.get() === 'open') {
      wasLost = true;
      mayHaveMissed = true;
      line.set(() => 'lost');
    }
  }

  function fetchSettings(): void {
    client.settings.get.query({}).then(
      (chosen) => settings.set(() => chosen),
      // the defaults stand until the worker chooses; the status bar tells that the line is down
      () => undefined,
    );
  }

  fetchSettings();
  const states = client.state.subscribe(
    {},
    {
      onData: (next) => {
        const before = host.get();
        const worker = before && workerOf(before.signIn);
        if (next.lock && before && !before.lock) keepFilters(workspace, window);
        // what the one before had in memory only is gone with it
        if (before?.memoryOnly && before.run !== next.run) drafts.saveAgain();
        if (mayHaveMissed) drafts.lookAgain();
        mayHaveMissed = false;
        if (worker !== null && worker !== workerOf(next.signIn)) {
          if (next.lock) left = whereSheIs(workspace, worker);
          forgetWorker(workspace);
        }
        host.set(() => next);
        // a lost computer keeps nothing, saved or not
        if (next.notices.some(({ id }) => id === 'wiped')) drafts.destroy();
        if (left && workerOf(next.signIn) !== null) {
          if (left.worker === workerOf(next.signIn)) goBackTo(workspace, left, window);
          left = null;
        }
        // while it was locked nothing was answered
        if (before?.lock && !next.lock) everythingMayHaveChanged();
        if (next.signIn.kind === 'signedIn' && before?.signIn.kind !== 'signedIn') fetchSettings();
        if (before?.signIn.kind !== next.signIn.kind || before.outbox.needsYou !== next.outbox.needsYou) {
          waitingMayHaveChanged();
        }
      },
      onConnectionStateChange: ({ state }) => onLine(state),
      onError: () => line.set(() => 'lost'),
    },
  );
  const changes = client.changes.subscribe(
    {},
    {
      onData: ({ caseIds, drafts }) => {
        workspace.drafts.changedElsewhere(drafts);
        if (drafts.length > 0) void workspace.draftsInConflict.refresh();
        // another device may have written on, or let it go
        if (drafts.length > 0) void workspace.draftsWithoutCase.refresh();
        if (caseIds?.length === 0) return;
        revision.set((before) => before + 1);
        waitingMayHaveChanged();
        void refreshCases(workspace, caseIds);
      },
    },
  );
  return () => {
    states.unsubscribe();
    changes.unsubscribe();
  };
}
