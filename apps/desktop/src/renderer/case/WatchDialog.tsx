import { DateTextField, readDate } from '@samla/ui/DateTextField';
import { Dialog } from '@samla/ui/Dialog';
import { TextField } from '@samla/ui/TextField';
import type { CaseId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { useState } from 'react';
import { takenWords } from '../app/memory-only.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { DraftStatus } from '../drafts/DraftStatus.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useText } from '../messages/use-text.ts';
import { useToday } from '../time/use-today.ts';
import { DialogForm } from './DialogForm.tsx';
import { watchForm, watchKey } from './forms.ts';
import { submit } from './submit.ts';

/** Adds a watch: a date in the worker's own words, and what to look at. Closing keeps what is written. */
export function WatchDialog({ caseId, onClose }: { readonly caseId: CaseId; readonly onClose: () => void }) {
  const text = useText();
  const today = useToday();
  const workspace = useWorkspace();
  const key = watchKey(caseId);
  const { fields, state, saver, change } = useDraft(key, watchForm);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);

  const save = async () => {
    const read = readDate(fields.dueOn, today);
    if (read.kind !== 'date') return setProblem(text('watch.noDate'));
    if (read.date < today) return setProblem(text('watch.past'));
    if (fields.text.trim() === '') return setProblem(text('watch.noText'));
    setSubmitting(true);
    const args = { dueOn: read.date as PlainDate, text: fields.text.trim() };
    const done = await submit(workspace, {
      caseId,
      intent: { name: 'addWatch', args },
      draft: { key, saver },
    });
    setSubmitting(false);
    if (!done.ok) return setProblem(done.message);
    onClose();
    workspace.say(takenWords(workspace, text('said.watchSaved')));
  };
  return (
    <Dialog title={text('watch.title')} isOpen onClose={onClose}>
      <DialogForm
        saveText={text('watch.save')}
        {...(state.kind !== 'empty' && { cancelText: text('dialog.keep') })}
        problem={problem}
        isSubmitting={isSubmitting}
        status={<DraftStatus draftKey={key} saver={saver} />}
        onSave={() => void save()}
        onClose={onClose}
      >
        <DateTextField
          label={text('watch.due')}
          description={text('watch.hint')}
          value={fields.dueOn}
          today={today}
          autoFocus
          onChange={(dueOn) => {
            setProblem(null);
            change({ dueOn });
          }}
        />
        <TextField
          label={text('watch.text')}
          value={fields.text}
          maxLength={500}
          onChange={(value) => {
            setProblem(null);
            change({ text: value });
          }}
        />
      </DialogForm>
    </Dialog>
  );
}
