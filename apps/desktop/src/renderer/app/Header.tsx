import { Button } from '@samla/ui/Button';
import { SearchButton } from '@samla/ui/SearchButton';
import { keyOf } from '../actions/registry.ts';
import { useRun } from '../actions/use-run.ts';
import { useText } from '../messages/use-text.ts';
import styles from './Header.module.css';
import type { Session } from './session.ts';

/** The head of the window: search and commands, who is working, settings and the way out. */
export function Header({ session }: { readonly session: Session }) {
  const text = useText();
  const run = useRun();
  const [first, ...more] = session.assignments;
  const units = first
    ? more.length === 0
      ? first.unitName
      : text('app.moreUnits', { unit: first.unitName, count: more.length })
    : '';
  return (
    <>
      <div className={styles['logo']}>{text('app.name')}</div>
      <SearchButton keys={keyOf('program.palette')} onPress={() => run('program.palette')}>
        {text('app.search')}
      </SearchButton>
      <p className={styles['worker']}>
        <span className={styles['unit']}>{units}</span> <strong>{session.worker.name}</strong>
      </p>
      <Button variant="quiet" onPress={() => run('settings.open')}>
        {text('settings.title')}
      </Button>
      <Button variant="quiet" onPress={() => run('program.signOut')}>
        {text('action.signOut')}
      </Button>
    </>
  );
}
