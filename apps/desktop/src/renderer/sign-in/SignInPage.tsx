import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { SignInPanel } from '@samla/ui/SignInPanel';
import type { SignInState } from '../../host/contract.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { Notices } from '../notices/Notices.tsx';
import { useText } from '../messages/use-text.ts';
import { cancelSignIn, signIn } from './sign-in.ts';
import { SignInLink } from './SignInLink.tsx';

type SignedOut = Extract<SignInState, { kind: 'signedOut' | 'signingIn' }>;

/** The first page: one button, and what happens. */
export function SignInPage({ state }: { readonly state: SignedOut }) {
  const text = useText();
  const workspace = useWorkspace();
  const isWaiting = state.kind === 'signingIn';
  const sync = useStore(workspace.host)?.sync;
  // that she must sign in is what the page is about
  const trouble = sync && sync.kind !== 'signInNeeded' ? sync.message : null;
  const problem = state.kind === 'signedOut' ? state.message : null;
  return (
    <main>
      <SignInPanel
        product={text('app.name')}
        title={text('signIn.title')}
        text={text('signIn.text')}
        buttonText={text(isWaiting ? 'signIn.again' : 'signIn.button')}
        isWaiting={isWaiting}
        waitingText={text('signIn.waiting')}
        onSignIn={() => void signIn(workspace)}
        {...(problem !== null && { error: { title: text('signIn.problem'), text: problem } })}
      >
        {state.kind === 'signedOut' && state.unsent > 0 && (
          <Message tone="info" title={text('signIn.unsent', { count: state.unsent })} />
        )}
        {trouble !== null && (
          <div role="alert">
            <Message tone="warning" title={text('opening.trouble')}>
              {trouble}
            </Message>
          </div>
        )}
        <Notices />
        {isWaiting && (
          <>
            {state.url !== null && <SignInLink url={state.url} />}
            <Button variant="quiet" onPress={() => void cancelSignIn(workspace)}>
              {text('signIn.cancel')}
            </Button>
          </>
        )}
      </SignInPanel>
    </main>
  );
}
