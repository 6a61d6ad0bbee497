import { Message } from '@samla/ui/Message';
import { SelectField } from '@samla/ui/SelectField';
import { TextArea } from '@samla/ui/TextArea';
import type { CaseId } from '@samla/case-model/ids';
import { DialogForm } from '../case/DialogForm.tsx';
import { closeForm, planKeys } from '../case/forms.ts';
import { useText } from '../messages/use-text.ts';
import { useToday } from '../time/use-today.ts';
import { Blockers } from './Blockers.tsx';
import { CaseDialog, type Planned } from './CaseDialog.tsx';
import { StatedDate, statedDate } from './StatedDate.tsx';
import { useCommandForm } from './use-command-form.tsx';

interface CloseDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** Ends the case by one of its type's reasons; what is left to do is listed first. */
export function CloseDialog({ caseId, onClose }: CloseDialogProps) {
  const text = useText();
  return (
    <CaseDialog caseId={caseId} title={text('close.title')} onClose={onClose}>
      {(planned) => <CloseForm planned={planned} onClose={onClose} />}
    </CaseDialog>
  );
}

interface CloseFormProps {
  readonly planned: Planned;
  readonly onClose: () => void;
}

function CloseForm({ planned: { view, plan, playbook }, onClose }: CloseFormProps) {
  const text = useText();
  const today = useToday();
  const { reasons } = playbook.caseType.closure;
  const { fields, write, form } = useCommandForm({
    caseId: view.id,
    draftKey: planKeys.close(view.id),
    shape: closeForm,
    said: text('said.caseClosed', { number: view.number }),
    onClose,
    intent: ({ reason, closedOn, note }) => {
      const known = reasons.find(({ key }) => key === reason);
      if (!known) return text('close.noReason');
      const on = statedDate(closedOn, today);
      if (on === null) return text('stated.unreadable');
      return { name: 'closeCase', args: { reason: known.key, closedOn: on, note: note.trim() || null } };
    },
  });
  return (
    <DialogForm saveText={text('close.save')} focus="first" {...form}>
      {plan.closingBlockers.length > 0 && (
        <Message tone="warning" title={text('close.blocked')} headingLevel={3}>
          <Blockers blockers={plan.closingBlockers} rulebook={playbook.rulebook} />
        </Message>
      )}
      <p>{text('close.text', { number: view.number })}</p>
      <SelectField
        label={text('close.reason')}
        choices={reasons.map(({ key: id, name }) => ({ id, name }))}
        selectedId={fields.reason === '' ? null : fields.reason}
        onSelect={(reason) => write({ reason })}
        isRequired
      />
      <StatedDate
        label={text('close.on')}
        value={fields.closedOn}
        onChange={(closedOn) => write({ closedOn })}
      />
      <TextArea
        label={text('close.note')}
        value={fields.note}
        maxLength={2000}
        onChange={(note) => write({ note })}
      />
    </DialogForm>
  );
}
