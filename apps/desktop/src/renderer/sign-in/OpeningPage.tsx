import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { Progress } from '@samla/ui/Progress';
import { SignInFrame } from '@samla/ui/SignInPanel';
import { useEffect, useRef } from 'react';
import type { SyncState } from '../../host/contract.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { Notices } from '../notices/Notices.tsx';
import styles from './OpeningPage.module.css';
import { openAgain, signIn, signOut } from './sign-in.ts';
import { SignOutDialog } from './SignOutDialog.tsx';

/** The worker is signed in and her work is not open yet: what is going on, or what is wrong and what helps. */
export function OpeningPage({ sync }: { readonly sync: SyncState }) {
  const text = useText();
  const workspace = useWorkspace();
  const layer = useStore(workspace.layer);
  const title = useRef<HTMLHeadingElement>(null);
  const isLost = useStore(workspace.line) === 'lost';
  const message = isLost ? text('status.lineLost') : sync.message;
  const help = message === null || isLost ? null : helpFor(sync.kind);

  useEffect(() => {
    // what helps has the focus when there is such a thing
    if (help === null) title.current?.focus();
  }, [help]);

  return (
    <main>
      <SignInFrame product={text('app.name')} titleRef={title}>
        {message === null && (
          <Progress label={text(isFetching(sync) ? 'opening.fetching' : 'opening.title')} />
        )}
        <div role="alert">
          {message !== null && (
            <Message tone="error" title={text('opening.trouble')}>
              {message}
            </Message>
          )}
        </div>
        <Notices />
        <div className={styles['actions']}>
          {help === 'again' && (
            <Button variant="primary" autoFocus onPress={() => void openAgain(workspace)}>
              {text('opening.again')}
            </Button>
          )}
          {help === 'signIn' && (
            <Button variant="primary" autoFocus onPress={() => void signIn(workspace)}>
              {text('signIn.button')}
            </Button>
          )}
          <Button onPress={() => void signOut(workspace, false)}>{text('action.signOut')}</Button>
        </div>
      </SignInFrame>
      {layer?.kind === 'signOut' && (
        <SignOutDialog count={layer.count} onClose={() => workspace.layer.set(() => null)} />
      )}
    </main>
  );
}

const isFetching = ({ kind }: SyncState) => kind === 'firstFetch' || kind === 'fetching';

/** What the worker can do about it herself, beside signing out. */
function helpFor(kind: SyncState['kind']): 'again' | 'signIn' | null {
  if (kind === 'outdated') return null;
  return kind === 'signInNeeded' ? 'signIn' : 'again';
}
