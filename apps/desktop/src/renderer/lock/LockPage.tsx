import { SignInPanel } from '@samla/ui/SignInPanel';
import { useEffect } from 'react';
import type { Lock, SignInState } from '../../host/contract.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { Notices } from '../notices/Notices.tsx';
import { SignInLink } from '../sign-in/SignInLink.tsx';
import { unlock } from './unlock.ts';

/** Nothing of anybody is on the screen; what was being written is saved first. */
export function LockPage({ lock, signIn }: { readonly lock: Lock; readonly signIn: SignInState }) {
  const text = useText();
  const workspace = useWorkspace();
  const { drafts, say } = workspace;
  useEffect(() => {
    void drafts.flush();
    // what was said has names in it
    say('');
    say(`${text('lock.title')}. ${lock.message}`);
  }, [drafts, say, text, lock.message]);
  return (
    <main>
      <SignInPanel
        product={text('app.name')}
        title={text('lock.title')}
        text={lock.message}
        buttonText={text('lock.button')}
        onSignIn={() => void unlock(workspace)}
      >
        {signIn.kind === 'signingIn' && signIn.url !== null && <SignInLink url={signIn.url} />}
        <Notices />
      </SignInPanel>
    </main>
  );
}
