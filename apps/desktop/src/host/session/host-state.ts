import { dateInStockholm, type Clock } from '@samla/case-model/time';
import type { HostState, Lock, Notice, SignInState, SyncState } from '../contract.ts';
import { countsOf } from '../outbox/item.ts';
import { unreadMessage } from '../store/unread.ts';
import { wipedMessage, type WipeNews } from '../store/wipe-all.ts';
import type { AuthState } from '../sign-in/authenticator.ts';
import type { Organisation } from '../case/organisation.ts';
import type { Workspace } from './workspace.ts';

const nothingYet: SyncState = { kind: 'idle', progress: null, lastSyncedAt: null, message: null };

export interface Standing {
  readonly auth: AuthState;
  readonly workspace: Workspace | null;
  /** texts that are nowhere but in this program; null: all is kept on disk */
  readonly textsInMemory: number | null;
  /** which start of the program this is */
  readonly run: string;
  readonly sync: SyncState | null;
  /** texts that lie sealed on this machine for workers who are not signed in */
  readonly sealed: number;
  readonly lock: Lock | null;
  /** what was destroyed, or resists it, and is not told yet */
  readonly wiped: WipeNews | null;
  /** something of a worker who has signed out could not be erased, and she has not been told */
  readonly left: boolean;
  readonly clock: Clock;
}

/** What every window shows of the host. Pure. */
export function hostState({
  auth,
  workspace,
  textsInMemory,
  run,
  sync,
  sealed,
  lock,
  wiped,
  left,
  clock,
}: Standing): HostState {
  return {
    run,
    signIn: signInState(auth, workspace?.organisation ?? null, sealed),
    sync: sync ?? nothingYet,
    outbox: workspace ? countsIn(workspace) : { waiting: 0, sending: 0, needsYou: 0 },
    memoryOnly: textsInMemory === null ? null : { message: onlineOnly, texts: textsInMemory },
    notices: noticesOf(workspace, wiped, left),
    lock,
    today: dateInStockholm(clock.now()),
  };
}

/** What waits for the worker in the outbox, and in drafts. */
function countsIn(workspace: Workspace): HostState['outbox'] {
  const { needsYou, ...counts } = countsOf(workspace.outbox.queue);
  return { ...counts, needsYou: needsYou + workspace.draftsNeedingYou };
}

function noticesOf(workspace: Workspace | null, wiped: WipeNews | null, left: boolean): Notice[] {
  const unread = workspace?.unread;
  return [
    ...(unread ? [{ id: 'unread', message: unreadMessage(unread) } as const] : []),
    ...(wiped ? [{ id: 'wiped', message: wipedMessage(wiped) } as const] : []),
    ...(left ? [{ id: 'left', message: notErased } as const] : []),
  ];
}

const onlineOnly =
  'Den här datorn kan inte skydda sparade uppgifter. Samla arbetar därför bara med nätverk: stäng inte programmet förrän allt är skickat.';
const notErased =
  'Du är utloggad, men ärendena som är sparade på datorn kunde inte raderas: disken kan vara full eller skrivskyddad. De är krypterade. Frigör plats och låt Samla vara igång, så försöker det igen. Kontakta it-stödet om det inte hjälper.';

function signInState(auth: AuthState, organisation: Organisation | null, sealed: number): SignInState {
  const session = organisation?.session;
  const who = session && { worker: session.worker, assignments: session.assignments, areas: session.areas };
  switch (auth.kind) {
    case 'signedOut':
      return { kind: 'signedOut', unsent: sealed, message: auth.message };
    case 'signingIn':
      return { kind: 'signingIn', url: auth.url, again: who ?? null };
    // without who: her stores are not open, or the server has not yet said who she is to it
    case 'signedIn':
      return who ? { kind: 'signedIn', ...who } : { kind: 'opening' };
    case 'expired':
      return who ? { kind: 'expired', ...who } : { kind: 'signedOut', unsent: sealed, message: auth.message };
  }
}
