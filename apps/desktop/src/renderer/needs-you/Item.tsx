import { Button } from '@samla/ui/Button';
import { useId } from 'react';
import type { NeedsYouItem } from '../../host/contract.ts';
import { goToCase } from '../actions/go.ts';
import { copyText } from '../app/copy-text.ts';
import { useStore } from '../app/use-store.ts';
import { usePlace, useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { useLoadedPlaybook } from '../plan/use-loaded-playbook.ts';
import { dayOf, formatTime } from '../time/format.ts';
import styles from './Item.module.css';
import { itemTitle, itemWords } from './item-words.ts';
import { resolveItem, waysToSend, type How } from './resolve.ts';
import { goToItem } from './show.ts';

/** One thing that waits for the worker: why, what was written, and what can be done. */
export function Item({ item }: { readonly item: NeedsYouItem }) {
  const text = useText();
  const workspace = useWorkspace();
  const titleId = useId();
  const place = usePlace<HTMLElement>(`item:${item.commandId}`);
  const { title, content, findings } = itemWords(item, text, useLoadedPlaybook(item.playbook));
  const { waitsFor } = item;
  const first = useStore(workspace.needsYou.store).value?.find(({ commandId }) => commandId === waitsFor);
  // what builds on something that needs her cannot be sent before that
  const sending = waitsFor === null && item.kind !== 'leaning' ? waysToSend[item.kind] : null;
  const resolve = (how: How) => void resolveItem(workspace, item, how);
  const copy = () => void copyText(workspace, content);
  return (
    <article className={styles['item']} aria-labelledby={titleId} tabIndex={-1} ref={place}>
      <p className={styles['kind']}>{text(`needsYou.${item.kind}`)}</p>
      <h3 id={titleId} className={styles['title']}>
        {title}
      </h3>
      <p>
        {item.reason} {item.law !== null && text('needsYou.law', { law: item.law })}
      </p>
      {first && <p>{text('needsYou.waitsFor', { title: itemTitle(first.intent, text) })}</p>}
      {findings.length > 0 && (
        <ul className={styles['findings']}>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
      {item.theirs && (
        <p>
          {text('needsYou.theirs', {
            worker: item.theirs.workerName ?? text('worker.none'),
            unit: item.theirs.unitName,
          })}
        </p>
      )}
      {content !== '' && (
        <blockquote className={styles['content']} dir="auto">
          {content}
        </blockquote>
      )}
      <p className={styles['when']}>
        {text('needsYou.written', { day: dayOf(item.at), time: formatTime(item.at) })}
        {' · '}
        {item.caseNumber ?? text('needsYou.caseGone')}
      </p>
      <div className={styles['actions']}>
        {sending !== null && (
          <Button variant="primary" onPress={() => resolve(sending)}>
            {text(`needsYou.${sending}`)}
          </Button>
        )}
        {waitsFor !== null && (
          <Button variant="primary" onPress={() => goToItem(workspace, waitsFor)}>
            {text('needsYou.goFirst')}
          </Button>
        )}
        {(item.caseNumber !== null || item.intent.name === 'openCase') && (
          <Button onPress={() => resolve('toDraft')}>{text('needsYou.toDraft')}</Button>
        )}
        {content !== '' && <Button onPress={copy}>{text('needsYou.copy')}</Button>}
        {item.caseNumber !== null && (
          <Button onPress={() => void goToCase(workspace, item.caseId)}>
            {text('needsYou.openCase', { number: item.caseNumber })}
          </Button>
        )}
        <Button
          variant="quiet"
          onPress={() => workspace.layer.set(() => ({ kind: 'discard', commandId: item.commandId }))}
        >
          {text('needsYou.discard')}
        </Button>
      </div>
    </article>
  );
}
