import { Dialog } from '@samla/ui/Dialog';
import { TextArea } from '@samla/ui/TextArea';
import { TextField } from '@samla/ui/TextField';
import type { CaseId, EntryId } from '@samla/case-model/ids';
import { useEffect, useEffectEvent, useState } from 'react';
import { takenWords } from '../app/memory-only.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { DraftStatus } from '../drafts/DraftStatus.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useText } from '../messages/use-text.ts';
import { DialogForm } from './DialogForm.tsx';
import { correctionKey, correctionForm } from './forms.ts';
import { recordLines } from './record.ts';
import { submit } from './submit.ts';

interface CorrectDialogProps {
  readonly caseId: CaseId;
  readonly noteId: EntryId;
  readonly onClose: () => void;
}

/** Corrects a note by a new entry with its reason; the original stays readable. */
export function CorrectDialog({ caseId, noteId, onClose }: CorrectDialogProps) {
  const text = useText();
  const workspace = useWorkspace();
  const key = correctionKey(caseId, noteId);
  const { fields, state, saver, change } = useDraft(key, correctionForm);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const open = useStore(workspace.cases).get(caseId);
  const line =
    open?.kind === 'case' ? recordLines(open.case).find((one) => one.entry.id === noteId) : undefined;
  const newest = line?.kind === 'note' ? line.versions.at(-1) : undefined;

  // a correction begins with what the note says; what is already written of it wins
  const begin = useEffectEvent(() => {
    if (newest)
      saver.begin(JSON.stringify({ ...correctionForm.empty, heading: newest.heading, text: newest.text }));
  });
  useEffect(() => begin(), [saver]);

  const save = async () => {
    if (fields.text.trim() === '') return setProblem(text('correct.noText'));
    if (fields.reason.trim() === '') return setProblem(text('correct.noReason'));
    setSubmitting(true);
    const heading = fields.heading.trim() || text('note.headingDefault');
    const args = { noteId, heading, text: fields.text, reason: fields.reason.trim() };
    const done = await submit(workspace, {
      caseId,
      intent: { name: 'correctNote', args },
      draft: { key, saver },
    });
    setSubmitting(false);
    if (!done.ok) return setProblem(done.message);
    onClose();
    workspace.say(takenWords(workspace, text('said.corrected')));
    workspace.focus.go(`case:${caseId}`);
  };
  const write = (part: Partial<typeof correctionForm.empty>) => {
    setProblem(null);
    change(part);
  };
  return (
    <Dialog title={text('correct.title')} isOpen onClose={onClose} width="wide">
      <DialogForm
        saveText={text('correct.save')}
        cancelText={text('dialog.keep')}
        problem={problem}
        isSubmitting={isSubmitting}
        isDisabled={state.kind === 'loading'}
        status={<DraftStatus draftKey={key} saver={saver} />}
        onSave={() => void save()}
        onClose={onClose}
      >
        <p>{text('correct.text')}</p>
        <TextField
          label={text('note.heading')}
          value={fields.heading}
          maxLength={200}
          onChange={(heading) => write({ heading })}
        />
        <TextArea
          label={text('note.text')}
          value={fields.text}
          maxLength={20_000}
          autoFocus
          onChange={(value) => write({ text: value })}
        />
        <TextField
          label={text('correct.reason')}
          value={fields.reason}
          maxLength={500}
          isRequired
          onChange={(reason) => write({ reason })}
        />
      </DialogForm>
    </Dialog>
  );
}
