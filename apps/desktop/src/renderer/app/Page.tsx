import { Progress } from '@samla/ui/Progress';
import { LockPage } from '../lock/LockPage.tsx';
import { useActivity } from '../lock/use-activity.ts';
import { useText } from '../messages/use-text.ts';
import { OpeningPage } from '../sign-in/OpeningPage.tsx';
import { SignInPage } from '../sign-in/SignInPage.tsx';
import { Shell } from './Shell.tsx';
import { useStore } from './use-store.ts';
import { useWorkspace } from './workspace-context.tsx';

/**
 * Sign-in or the workspace, as the host says. A new sign-in in the middle of work keeps the workspace on the screen;
 * another worker gets a new one.
 */
export function Page() {
  const text = useText();
  const state = useStore(useWorkspace().host);
  useActivity();
  if (!state) {
    return (
      <main>
        <Progress label={text('app.starting')} />
      </main>
    );
  }
  const { signIn, lock } = state;
  if (lock) return <LockPage lock={lock} signIn={signIn} />;
  if (signIn.kind === 'signedIn' || signIn.kind === 'expired')
    return <Shell key={signIn.worker.id} session={signIn} />;
  if (signIn.kind === 'signingIn' && signIn.again)
    return <Shell key={signIn.again.worker.id} session={signIn.again} />;
  if (signIn.kind === 'opening') return <OpeningPage sync={state.sync} />;
  return <SignInPage state={signIn} />;
}
