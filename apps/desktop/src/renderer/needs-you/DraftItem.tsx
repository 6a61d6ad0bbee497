import { Button } from '@samla/ui/Button';
import { useId, useState } from 'react';
import type { DraftInConflict } from '../../host/contract.ts';
import { goToCase } from '../actions/go.ts';
import { usePlace, useWorkspace } from '../app/workspace-context.tsx';
import type { DraftConflict } from '../drafts/draft.ts';
import { ConflictDialog } from '../drafts/ConflictDialog.tsx';
import { formWords } from '../drafts/written-lines.ts';
import { fieldLabel, fieldText } from '../plan/form-draft.ts';
import { useLoadedPlaybook } from '../plan/use-loaded-playbook.ts';
import { useText } from '../messages/use-text.ts';
import styles from './Item.module.css';
import { focusNext } from './resolve.ts';

/** A text that the worker has written in two places, and must choose in. */
export function DraftItem({
  draft: { key, caseId, caseNumber, playbook },
}: {
  readonly draft: DraftInConflict;
}) {
  const text = useText();
  const workspace = useWorkspace();
  const titleId = useId();
  const place = usePlace<HTMLElement>(`item:draft:${key}`);
  const own = formWords(useLoadedPlaybook(playbook), key.split(':')[2]);
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const compare = async () => {
    try {
      const answer = await workspace.client.draft.get.query({ key });
      if (answer.kind === 'notRead') return workspace.say(answer.message);
      if (answer.draft?.conflict) return setConflict(answer.draft.conflict);
      workspace.say(text('draft.settled'));
      await workspace.draftsInConflict.refresh();
    } catch {
      workspace.say(text('said.noHost'));
    }
  };
  const settled = async () => {
    await workspace.draftsInConflict.refresh();
    focusNext(workspace, `draft:${key}`);
  };
  return (
    <article className={styles['item']} aria-labelledby={titleId} tabIndex={-1} ref={place}>
      <p className={styles['kind']}>{text('needsYou.draft')}</p>
      <h3 id={titleId} className={styles['title']}>
        {text('draft.conflictTitle')}
      </h3>
      <p>{text('draft.conflictText')}</p>
      {caseNumber !== null && <p className={styles['when']}>{caseNumber}</p>}
      <div className={styles['actions']}>
        <Button variant="primary" onPress={() => void compare()}>
          {text('draft.conflictOpen')}
        </Button>
        {caseId !== null && caseNumber !== null && (
          <Button onPress={() => void goToCase(workspace, caseId)}>
            {text('needsYou.openCase', { number: caseNumber })}
          </Button>
        )}
      </div>
      {conflict && (
        <ConflictDialog
          draftKey={key}
          conflict={conflict}
          {...(own && {
            nameOf: (path) => fieldLabel(own.form, path),
            wordsOf: (path, value) => fieldText(own.form, own.codes, path, value, text),
          })}
          onClose={() => setConflict(null)}
          onSettled={() => void settled()}
        />
      )}
    </article>
  );
}
