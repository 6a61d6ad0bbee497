import type { SignInState } from '../../host/contract.ts';
import { firstPlaces } from './places.ts';
import type { Workspace } from './workspace.ts';

/** Whose work the window shows in a state of the sign-in; null when it shows none. */
export function workerOf(state: SignInState): string | null {
  switch (state.kind) {
    case 'signedIn':
    case 'expired':
      return state.worker.id;
    case 'signingIn':
      return state.again?.worker.id ?? null;
    case 'opening':
    case 'signedOut':
      return null;
  }
}

/**
 * Empties the window of everything a worker has had in it: she has signed out, or another has signed in after her.
 * Her texts are with the host, sealed; here nothing of them may be left for the next worker to see.
 */
export function forgetWorker(workspace: Workspace): void {
  workspace.layer.set(() => null);
  workspace.places.set(() => firstPlaces);
  workspace.cases.set(() => new Map());
  workspace.caseParts.set(() => new Map());
  workspace.lists.set(() => ({}));
  workspace.gridPlaces.clear();
  workspace.currentRow.set(() => null);
  workspace.currentItem.set(() => null);
  workspace.mainThing.set(() => null);
  workspace.say('');
  workspace.others.set(() => []);
  workspace.needsYou.forget();
  workspace.draftsInConflict.forget();
  workspace.draftsWithoutCase.forget();
  workspace.returned.set(() => new Map());
  workspace.drafts.forget();
}
