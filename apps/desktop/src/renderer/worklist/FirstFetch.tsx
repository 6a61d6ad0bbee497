import { Progress } from '@samla/ui/Progress';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import styles from './FirstFetch.module.css';

/** How far the first fetch has come; what has come can be worked with. */
export function FirstFetch() {
  const text = useText();
  const sync = useStore(useWorkspace().host)?.sync;
  if (sync?.kind !== 'firstFetch') return null;
  const { progress } = sync;
  return (
    <div className={styles['box']}>
      <Progress
        label={text('firstFetch.title')}
        {...(progress && {
          value: progress.done,
          max: Math.max(progress.total, 1),
          text: text('status.firstFetch', progress),
        })}
      />
      <p className={styles['hint']}>{text('firstFetch.text')}</p>
    </div>
  );
}
