import { Button } from '@samla/ui/Button';
import { Kbd } from '@samla/ui/Kbd';
import { SaveState } from '@samla/ui/SaveState';
import { TextArea } from '@samla/ui/TextArea';
import { TextField } from '@samla/ui/TextField';
import type { CommandId } from '@samla/case-model/ids';
import { useState, type FormEvent } from 'react';
import type { CaseView } from '../../host/contract.ts';
import { keyOf } from '../actions/registry.ts';
import { takenWords, useMemoryOnly } from '../app/memory-only.ts';
import { useWorkspace, usePlace } from '../app/workspace-context.tsx';
import { DraftStatus } from '../drafts/DraftStatus.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useText } from '../messages/use-text.ts';
import { shownDelivery } from './delivery.ts';
import { noteForm, noteKey } from './forms.ts';
import styles from './NoteComposer.module.css';
import { submit } from './submit.ts';

/** Writes a new note. Every word is kept within a second; Ctrl+Enter makes it part of the record. */
export function NoteComposer({ view }: { readonly view: CaseView }) {
  const text = useText();
  const workspace = useWorkspace();
  const memoryOnly = useMemoryOnly();
  const key = noteKey(view.id);
  const { fields, state, saver, change } = useDraft(key, noteForm);
  const [isSubmitting, setSubmitting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** what is said of what she wrote while the last note was saved */
  const [stays, setStays] = useState<string | null>(null);
  const [last, setLast] = useState<CommandId | null>(null);
  const place = usePlace<HTMLTextAreaElement>(`note:${view.id}`);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isSubmitting) return;
    if (fields.text.trim() === '') return fail(text('note.empty'));
    setSubmitting(true);
    setProblem(null);
    setStays(null);
    const heading = fields.heading.trim() || text('note.headingDefault');
    const args = { heading, text: fields.text, eventOn: null, backdatingReason: null };
    const done = await submit(workspace, {
      caseId: view.id,
      intent: { name: 'addNote', args },
      draft: { key, saver },
    });
    setSubmitting(false);
    if (!done.ok && done.storedAs !== undefined) {
      // what she writes on is her next note, and no fault
      setStays(done.message);
      return setLast(done.storedAs);
    }
    if (!done.ok) return fail(done.message);
    setLast(done.commandId);
    workspace.say(takenWords(workspace, text('said.noteSaved')));
    workspace.focus.go(`note:${view.id}`);
  };
  const fail = (message: string) => {
    setProblem(message);
    workspace.say(message);
    workspace.focus.go(`note:${view.id}`);
  };
  const write = (part: Partial<typeof noteForm.empty>) => {
    setProblem(null);
    change(part);
  };

  return (
    <form
      // or the browser keeps what stands here in its own files, to restore the page with
      autoComplete="off"
      className={styles['composer']}
      data-unwritten={state.kind === 'empty' || undefined}
      onSubmit={(event) => void save(event)}
      aria-label={text('note.title')}
    >
      <p className={styles['state']}>
        {state.kind === 'empty' ? (
          <LastNote view={view} commandId={last} />
        ) : (
          <DraftStatus draftKey={key} saver={saver} onSettled={() => workspace.focus.go(`note:${view.id}`)} />
        )}
        <Kbd keys={keyOf('case.note')} />
      </p>
      <div className={styles['text']}>
        <TextArea
          ref={place}
          label={text('note.title')}
          placeholder={text(memoryOnly ? 'note.placeholderInMemory' : 'note.placeholder')}
          value={fields.text}
          onChange={(value) => write({ text: value })}
          maxLength={20_000}
          {...(stays !== null && { description: stays })}
          {...(problem !== null && { errorMessage: problem })}
        />
      </div>
      <div className={styles['foot']}>
        <div className={styles['heading']}>
          <TextField
            label={text('note.heading')}
            placeholder={text('note.headingDefault')}
            value={fields.heading}
            onChange={(value) => write({ heading: value })}
            maxLength={200}
          />
        </div>
        <Button variant="primary" type="submit" shortcut={keyOf('case.main')} isPending={isSubmitting}>
          {text('note.save')}
        </Button>
      </div>
    </form>
  );
}

/** Where the note that was written here last is on its way. */
function LastNote({ view, commandId }: { readonly view: CaseView; readonly commandId: CommandId | null }) {
  const text = useText();
  const memoryOnly = useMemoryOnly();
  if (commandId === null) return null;
  const line = view.timeline.find(
    (one) => one.commandId === commandId || (one.entry.id as string) === commandId,
  );
  if (!line) return null;
  return <SaveState {...shownDelivery(line.delivery, line.entry.happenedAt, memoryOnly, text)} />;
}
