import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
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
  const { needsYou, draftsInConflict, draftsWithoutCase, places, focus } = useWorkspace();
  const items = useStore(needsYou.store).value ?? [];
  const drafts = useStore(draftsInConflict.store).value ?? [];
  const lost = useStore(draftsWithoutCase.store).value ?? [];
  const count = items.length + drafts.length + lost.length;
  const place = usePlace<HTMLHeadingElement>('needsYou');
  const close = () => {
    places.set((before) => goTo(before, { view: before.here.view, panel: null }));
    focus.go(listPlace(places.get()));
  };
  return (
    <div className={styles['panel']} data-panel="needsYou">
      <div className={styles['head']}>
        <h2 tabIndex={-1} ref={place}>
          {text('needsYou.title')} <small>{count}</small>
        </h2>
        <Button variant="quiet" onPress={close}>
          {text('needsYou.close')}
        </Button>
      </div>
      {count === 0 ? (
        <Message tone="empty" title={text('needsYou.none')}>
          {text('needsYou.noneText')}
        </Message>
      ) : (
        <ol className={styles['items']}>
          {drafts.map((draft) => (
            <li key={draft.key}>
              <DraftItem draft={draft} />
            </li>
          ))}
          {lost.map((draft) => (
            <li key={draft.key}>
              <LostDraftItem draft={draft} />
            </li>
          ))}
          {items.map((item) => (
            <li key={item.commandId}>
              <Item item={item} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
