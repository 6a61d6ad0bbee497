import { ConflictResolver, type ConflictChoice } from '@samla/ui/ConflictResolver';
import { Dialog } from '@samla/ui/Dialog';
import { useState } from 'react';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { formatTime } from '../time/format.ts';
import type { DraftConflict } from './draft.ts';
import { fieldName, valueWords, type FieldName, type FieldValue } from './conflict-words.ts';
import styles from './ConflictDialog.module.css';

interface ConflictDialogProps {
  readonly draftKey: string;
  readonly conflict: DraftConflict;
  /** what a field is called, where the form has words of its own */
  readonly nameOf?: FieldName | undefined;
  /** a value as the form shows it: a choice by its name */
  readonly wordsOf?: FieldValue | undefined;
  readonly onClose: () => void;
  /** The dialog is closed and the choices stand: what opened it may be gone, so focus is given a place. */
  readonly onSettled: () => void;
}

/** Lets the worker choose between what she wrote here and what she wrote elsewhere. Neither is gone by it. */
export function ConflictDialog({
  draftKey,
  conflict,
  nameOf,
  wordsOf,
  onClose,
  onSettled,
}: ConflictDialogProps) {
  const text = useText();
  const workspace = useWorkspace();
  const [choices, setChoices] = useState<Readonly<Record<string, ConflictChoice>>>({});
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const idOf = (path: readonly string[]) => path.join('.');

  const save = async () => {
    setPending(true);
    const problemNow = await workspace.drafts.settle(
      draftKey,
      conflict.fields.flatMap(({ path }) => {
        const choice = choices[idOf(path)];
        return choice ? [{ path, choice }] : [];
      }),
    );
    setPending(false);
    if (problemNow !== null) return setProblem(problemNow);
    workspace.say(text('draft.settled'));
    onClose();
    onSettled();
  };
  return (
    <Dialog isOpen title={text('draft.conflictTitle')} width="wide" onClose={onClose}>
      <p className={styles['intro']}>{text('draft.conflictText')}</p>
      <ConflictResolver
        fields={conflict.fields.map((field) => ({
          id: idOf(field.path),
          label: fieldName(field, nameOf, text),
          base: valueWords(field.path, field.base, wordsOf, text),
          mine: valueWords(field.path, field.mine, wordsOf, text),
          theirs: valueWords(field.path, field.theirs, wordsOf, text),
          isText: field.isText,
        }))}
        choices={choices}
        onChoose={(id, choice) => setChoices((before) => ({ ...before, [id]: choice }))}
        mineName={text('draft.mine')}
        theirsName={text('draft.theirs', { time: formatTime(conflict.savedAt) })}
        onSave={() => void save()}
        isPending={isPending}
        autoFocus
        {...(problem !== null && { errorMessage: problem })}
      />
    </Dialog>
  );
}
