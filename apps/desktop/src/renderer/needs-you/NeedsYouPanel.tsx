import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { Progress } from '@samla/ui/Progress';
import { useEffect, useRef } from 'react';
import { keyOf } from '../actions/registry.ts';
import { useRun } from '../actions/use-run.ts';
import { listPlace } from '../app/focus.ts';
import { goTo } from '../app/places.ts';
import { useStore } from '../app/use-store.ts';
import { usePlace, useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { DraftItem } from './DraftItem.tsx';
import { Item } from './Item.tsx';
import { LostDraftItem } from './LostDraftItem.tsx';
import styles from './NeedsYouPanel.module.css';

/** Everything that waits for this worker and nobody else. */
export function NeedsYouPanel() {
  const text = useText();
  const { needsYou, draftsInConflict, draftsWithoutCase, host, places, focus } = useWorkspace();
  const items = useStore(needsYou.store);
  const drafts = useStore(draftsInConflict.store);
  const lost = useStore(draftsWithoutCase.store);
  const lists = [items, drafts, lost];
  const shown = lists.reduce((sum, { value }) => sum + (value?.length ?? 0), 0);
  const counted = useStore(host)?.outbox.needsYou ?? 0;
  const failed = lists.some((one) => one.failed);
  const isRead = lists.every(({ value }) => value !== undefined);
  const place = usePlace<HTMLHeadingElement>('needsYou');
  const close = () => {
    places.set((before) => goTo(before, { view: before.here.view, panel: null }));
    focus.go(listPlace(places.get()));
  };
  const hadFailed = useRef(failed);
  useEffect(() => {
    // the button that reads again is gone with what it mended
    if (hadFailed.current && !failed && document.activeElement === document.body) focus.go('needsYou');
    hadFailed.current = failed;
  }, [failed, focus]);

  return (
    <div className={styles['panel']} data-panel="needsYou">
      <div className={styles['head']}>
        <h2 tabIndex={-1} ref={place}>
          {text('needsYou.title')} <small>{isRead ? shown : counted}</small>
        </h2>
        <Button variant="quiet" onPress={close}>
          {text('needsYou.close')}
        </Button>
      </div>
      {failed && <NotRead count={counted} />}
      {!failed && !isRead && <Progress label={text('needsYou.loading')} />}
      {!failed && isRead && shown === 0 && (
        <Message tone="empty" title={text('needsYou.none')}>
          {text('needsYou.noneText')}
        </Message>
      )}
      {shown > 0 && (
        <ol className={styles['items']}>
          {drafts.value?.map((draft) => (
            <li key={draft.key}>
              <DraftItem draft={draft} />
            </li>
          ))}
          {lost.value?.map((draft) => (
            <li key={draft.key}>
              <LostDraftItem draft={draft} />
            </li>
          ))}
          {items.value?.map((item) => (
            <li key={item.commandId}>
              <Item item={item} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** It could not be read: what stands below may be old, and nothing there does not mean that nothing waits. */
function NotRead({ count }: { readonly count: number }) {
  const text = useText();
  const run = useRun();
  return (
    <Message
      tone="error"
      title={text('needsYou.failed')}
      headingLevel={3}
      actions={
        <Button shortcut={keyOf('program.needsYouNext')} onPress={() => run('program.needsYouNext')}>
          {text('needsYou.readAgain')}
        </Button>
      }
    >
      {text('needsYou.failedText', { count })}
    </Message>
  );
}
