import { Button } from '@samla/ui/Button';
import { useEffect } from 'react';
import { keyOf } from '../actions/registry.ts';
import { useMemoryOnly } from '../app/memory-only.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import styles from './ExpiredStrip.module.css';
import { cancelSignIn, signIn } from './sign-in.ts';
import { SignInLink } from './SignInLink.tsx';

/** Asks for a new sign-in beside the work: nothing on the screen goes away and the caret stays where it is. */
export function ExpiredStrip() {
  const text = useText();
  const workspace = useWorkspace();
  const { say } = workspace;
  const state = useStore(workspace.host)?.signIn;
  const advice = text(useMemoryOnly() ? 'expired.textInMemory' : 'expired.text');
  const isExpired = state?.kind === 'expired';
  const isWaiting = state?.kind === 'signingIn';
  useEffect(() => {
    if (isExpired) say(`${text('expired.title')} ${advice} ${keyOf('program.signInAgain')}.`);
  }, [isExpired, say, text, advice]);
  if (!isExpired && !isWaiting) return null;
  return (
    <section className={styles['strip']} aria-label={text('expired.button')}>
      <div className={styles['words']}>
        <p className={styles['title']}>{text(isWaiting ? 'expired.waiting' : 'expired.title')}</p>
        {isWaiting && state.url !== null ? <SignInLink url={state.url} /> : <p>{advice}</p>}
      </div>
      {isWaiting ? (
        <Button onPress={() => void cancelSignIn(workspace)}>{text('signIn.cancel')}</Button>
      ) : (
        <Button
          variant="primary"
          shortcut={keyOf('program.signInAgain')}
          onPress={() => void signIn(workspace)}
        >
          {text('expired.button')}
        </Button>
      )}
    </section>
  );
}
