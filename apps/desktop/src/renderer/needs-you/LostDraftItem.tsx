import { Button } from '@samla/ui/Button';
import { ConfirmDialog } from '@samla/ui/Dialog';
import { useId, useState } from 'react';
import type { DraftWithoutCase } from '../../host/contract.ts';
import { copyText } from '../app/copy-text.ts';
import { usePlace, useWorkspace } from '../app/workspace-context.tsx';
import { draftLines, linesText } from '../drafts/written-lines.ts';
import { useText } from '../messages/use-text.ts';
import { useLoadedPlaybook } from '../plan/use-loaded-playbook.ts';
import { dayOf, formatTime } from '../time/format.ts';
import styles from './Item.module.css';
import { focusNext } from './resolve.ts';
import { lostId } from './show.ts';

/** A text that the worker had begun in a case which is hers no more: to read, copy and let go. */
export function LostDraftItem({ draft }: { readonly draft: DraftWithoutCase }) {
  const { key, content, savedAt } = draft;
  const text = useText();
  const workspace = useWorkspace();
  const titleId = useId();
  const place = usePlace<HTMLElement>(`item:${lostId(key)}`);
  const [isAsked, setAsked] = useState(false);
  const words = linesText(draftLines(content, key, useLoadedPlaybook(draft.playbook), text));
  const discard = async () => {
    setAsked(false);
    try {
      const answer = await workspace.client.draft.discard.mutate({ key });
      workspace.say(answer.kind === 'done' ? text('needsYou.discarded') : answer.message);
      await workspace.draftsWithoutCase.refresh();
      if (answer.kind === 'done') focusNext(workspace, lostId(key));
    } catch {
      workspace.say(text('said.noHost'));
    }
  };
  return (
    <article className={styles['item']} aria-labelledby={titleId} tabIndex={-1} ref={place}>
      <p className={styles['kind']}>{text('needsYou.lost')}</p>
      <h3 id={titleId} className={styles['title']}>
        {text('needsYou.lostTitle')}
      </h3>
      <p>{text('needsYou.lostText')}</p>
      {words === '' ? (
        <p>{text('left.noWords')}</p>
      ) : (
        <blockquote className={styles['content']} dir="auto">
          {words}
        </blockquote>
      )}
      <p className={styles['when']}>
        {text('needsYou.written', { day: dayOf(savedAt), time: formatTime(savedAt) })}
      </p>
      <div className={styles['actions']}>
        {words !== '' && (
          <Button variant="primary" onPress={() => void copyText(workspace, words)}>
            {text('needsYou.copy')}
          </Button>
        )}
        <Button variant="quiet" onPress={() => setAsked(true)}>
          {text('needsYou.discard')}
        </Button>
      </div>
      <ConfirmDialog
        title={text('discard.title')}
        confirmText={text('discard.confirm')}
        cancelText={text('discard.keep')}
        isDangerous
        isOpen={isAsked}
        onConfirm={() => void discard()}
        onCancel={() => setAsked(false)}
      >
        {text('discard.lostText')}
      </ConfirmDialog>
    </article>
  );
}
