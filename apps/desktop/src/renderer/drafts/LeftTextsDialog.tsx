import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { Progress } from '@samla/ui/Progress';
import { useCallback, useEffect, useState } from 'react';
import type { LeftText } from '../../host/contract.ts';
import { copyText } from '../app/copy-text.ts';
import { ReadingDialog } from '../app/ReadingDialog.tsx';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { useLoadedPlaybook } from '../plan/use-loaded-playbook.ts';
import { dayOf, formatTime } from '../time/format.ts';
import styles from './LeftTextsDialog.module.css';
import { draftLines, linesText } from './written-lines.ts';

/** What the worker chose away where two texts stood against each other, to read and copy. */
export function LeftTextsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { client } = useWorkspace();
  const [texts, setTexts] = useState<readonly LeftText[] | 'failed' | null>(null);
  const read = useCallback(() => {
    client.draft.left.query({}).then(setTexts, () => setTexts('failed'));
  }, [client]);
  useEffect(read, [read]);
  return (
    <ReadingDialog title={text('left.title')} onClose={onClose}>
      {texts === null && <Progress label={text('left.loading')} />}
      {texts === 'failed' && (
        <Message tone="error" title={text('left.failed')} headingLevel={3} onRetry={read}>
          {text('said.noHost')}
        </Message>
      )}
      {texts !== null && texts !== 'failed' && <Texts texts={texts} />}
    </ReadingDialog>
  );
}

function Texts({ texts }: { readonly texts: readonly LeftText[] }) {
  const text = useText();
  if (texts.length === 0) {
    return (
      <Message tone="empty" title={text('left.none')} headingLevel={3}>
        {text('left.noneText')}
      </Message>
    );
  }
  return (
    <>
      <p>{text('left.text')}</p>
      <ol className={styles['texts']}>
        {texts.map((one, at) => (
          <li key={at}>
            <Left left={one} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Left({ left: { key, content, caseNumber, leftAt, playbook } }: { readonly left: LeftText }) {
  const text = useText();
  const workspace = useWorkspace();
  const words = linesText(draftLines(content, key, useLoadedPlaybook(playbook), text));
  return (
    <article className={styles['text']}>
      <p className={styles['when']}>
        <strong>{caseNumber ?? text('left.noCase')}</strong>
        {' · '}
        {text('left.when', { day: dayOf(leftAt), time: formatTime(leftAt) })}
      </p>
      {words === '' ? (
        <p>{text('left.noWords')}</p>
      ) : (
        <>
          <blockquote className={styles['words']} dir="auto">
            {words}
          </blockquote>
          <Button onPress={() => void copyText(workspace, words)}>{text('left.copy')}</Button>
        </>
      )}
    </article>
  );
}
