import { TextArea } from '@samla/ui/TextArea';
import type { ItemKey } from '@samla/case-model/definition/keys';
import type { CaseId } from '@samla/case-model/ids';
import type { PlanView } from '../../host/contract.ts';
import { DialogForm } from '../case/DialogForm.tsx';
import { documentForm, planKeys } from '../case/forms.ts';
import { useText } from '../messages/use-text.ts';
import { useToday } from '../time/use-today.ts';
import { CaseDialog } from './CaseDialog.tsx';
import { ChooseOne } from './ChooseOne.tsx';
import { StatedDate, statedDate } from './StatedDate.tsx';
import { useCommandForm } from './use-command-form.tsx';

interface DocumentDialogProps {
  readonly caseId: CaseId;
  readonly document: ItemKey | null;
  readonly onClose: () => void;
}

/** Registers a document that has come in: which, when, and a word about it. */
export function DocumentDialog({ caseId, document, onClose }: DocumentDialogProps) {
  const text = useText();
  return (
    <CaseDialog caseId={caseId} title={text('document.title')} onClose={onClose}>
      {({ view, plan: { documents } }) => (
        <ChooseOne
          parts={documents}
          first={document ?? firstMissing(documents)}
          label={text('document.which')}
          none={text('document.none')}
        >
          {(part) => <DocumentForm caseId={view.id} document={part} onClose={onClose} />}
        </ChooseOne>
      )}
    </CaseDialog>
  );
}

function firstMissing(documents: PlanView['documents']): string | null {
  return (documents.find(({ receivedOn }) => receivedOn.length === 0) ?? documents[0])?.key ?? null;
}

interface DocumentFormProps {
  readonly caseId: CaseId;
  readonly document: PlanView['documents'][number];
  readonly onClose: () => void;
}

function DocumentForm({ caseId, document, onClose }: DocumentFormProps) {
  const text = useText();
  const today = useToday();
  const { fields, write, form } = useCommandForm({
    caseId,
    draftKey: planKeys.document(caseId, document.key),
    shape: documentForm,
    said: text('said.documentRegistered', { document: document.name }),
    onClose,
    intent: ({ receivedOn, note }) => {
      const on = statedDate(receivedOn, today);
      if (on === null) return text('stated.unreadable');
      const args = { document: document.key, receivedOn: on, note: note.trim() || null };
      return { name: 'registerDocument', args };
    },
  });
  return (
    <DialogForm saveText={text('document.save')} {...form}>
      <StatedDate
        label={text('document.on')}
        value={fields.receivedOn}
        onChange={(receivedOn) => write({ receivedOn })}
      />
      <TextArea
        label={text('document.note')}
        value={fields.note}
        maxLength={2000}
        onChange={(note) => write({ note })}
      />
    </DialogForm>
  );
}
