import type { Session } from './session.ts';
import { useStore } from './use-store.ts';
import { useWorkspace } from './workspace-context.tsx';

/** The worker and her assignments, also while her sign-in has run out and a new one is asked for. */
export function useSession(): Session {
  const signIn = useStore(useWorkspace().host)?.signIn;
  if (signIn?.kind === 'signedIn' || signIn?.kind === 'expired') return signIn;
  if (signIn?.kind === 'signingIn' && signIn.again) return signIn.again;
  throw new Error('Nothing of a case is shown to someone who is not signed in');
}
