import { ComboBox } from '@samla/ui/ComboBox';
import { SelectField } from '@samla/ui/SelectField';
import { TextField } from '@samla/ui/TextField';
import { participantRoleSchema } from '@samla/case-model/entry';
import type { CaseId, WorkerId } from '@samla/case-model/ids';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { assignTargetsOutput } from '../../host/contract.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { DialogForm } from '../case/DialogForm.tsx';
import { participantForm, planKeys } from '../case/forms.ts';
import { useText } from '../messages/use-text.ts';
import { CaseDialog, type Planned } from './CaseDialog.tsx';
import { useCommandForm } from './use-command-form.tsx';

type Colleagues = z.infer<typeof assignTargetsOutput>['colleagues'];

const roles = participantRoleSchema.options;

interface ParticipantDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** Names a colleague on the case: in which part, and why the work needs it. */
export function ParticipantDialog({ caseId, onClose }: ParticipantDialogProps) {
  const text = useText();
  const { client } = useWorkspace();
  const [colleagues, setColleagues] = useState<Colleagues | 'failed' | null>(null);
  useEffect(() => {
    let isGone = false;
    client.case.assignTargets.query({}).then(
      (targets) => !isGone && setColleagues(targets.colleagues),
      () => !isGone && setColleagues('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [client]);
  return (
    <CaseDialog caseId={caseId} title={text('participant.title')} onClose={onClose}>
      {(planned) =>
        colleagues === null || colleagues === 'failed' ? (
          <p>{text(colleagues === null ? 'assign.loading' : 'assign.failed')}</p>
        ) : (
          <ParticipantForm planned={planned} colleagues={colleagues} onClose={onClose} />
        )
      }
    </CaseDialog>
  );
}

interface ParticipantFormProps {
  readonly planned: Planned;
  readonly colleagues: Colleagues;
  readonly onClose: () => void;
}

function ParticipantForm({ planned, colleagues, onClose }: ParticipantFormProps) {
  const text = useText();
  const { view } = planned;
  const { fields, write, form } = useCommandForm({
    caseId: view.id,
    draftKey: planKeys.participant(view.id),
    shape: participantForm,
    said: text('said.participantNamed'),
    onClose,
    intent: ({ workerId, role, reason }) => {
      if (workerId === '') return text('participant.noWorker');
      if (reason.trim() === '') return text('participant.noReason');
      const known = participantRoleSchema.catch('coWorker').parse(role);
      return {
        name: 'nameParticipant',
        args: { workerId: workerId as WorkerId, role: known, reason: reason.trim() },
      };
    },
  });
  return (
    <DialogForm saveText={text('participant.save')} {...form}>
      <ComboBox
        label={text('participant.who')}
        choices={colleagues
          .filter(({ id }) => id !== view.assignment.workerId)
          .map(({ id, name }) => ({ id, name }))}
        selectedId={fields.workerId === '' ? null : fields.workerId}
        onSelect={(id) => write({ workerId: id ?? '' })}
      />
      <SelectField
        label={text('participant.as')}
        choices={roles.map((id) => ({ id, name: text(`participant.role.${id}`) }))}
        selectedId={fields.role}
        onSelect={(role) => write({ role })}
      />
      <TextField
        label={text('participant.reason')}
        value={fields.reason}
        maxLength={500}
        isRequired
        onChange={(reason) => write({ reason })}
      />
    </DialogForm>
  );
}
