import { TextArea } from '@samla/ui/TextArea';
import type { ItemKey } from '@samla/case-model/definition/keys';
import type { CaseId } from '@samla/case-model/ids';
import type { TaskView } from '../../host/contract.ts';
import { DialogForm } from '../case/DialogForm.tsx';
import { markForm, planKeys } from '../case/forms.ts';
import { useText } from '../messages/use-text.ts';
import { useToday } from '../time/use-today.ts';
import { CaseDialog } from './CaseDialog.tsx';
import { StatedDate, statedDate } from './StatedDate.tsx';
import { useCommandForm } from './use-command-form.tsx';

interface MarkDialogProps {
  readonly caseId: CaseId;
  readonly task: ItemKey;
  readonly onClose: () => void;
}

/** Marks a task done that has neither form nor decision: when, and a word about it. */
export function MarkDialog({ caseId, task: key, onClose }: MarkDialogProps) {
  const text = useText();
  return (
    <CaseDialog
      caseId={caseId}
      title={({ plan }) => plan.tasks.find((one) => one.key === key)?.name ?? text('plan.title')}
      onClose={onClose}
    >
      {({ plan }) => {
        const task = plan.tasks.find((one) => one.key === key);
        return task && <MarkForm caseId={caseId} task={task} onClose={onClose} />;
      }}
    </CaseDialog>
  );
}

interface MarkFormProps {
  readonly caseId: CaseId;
  readonly task: TaskView;
  readonly onClose: () => void;
}

function MarkForm({ caseId, task, onClose }: MarkFormProps) {
  const text = useText();
  const today = useToday();
  const { fields, write, form } = useCommandForm({
    caseId,
    draftKey: planKeys.task(caseId, task.key),
    shape: markForm,
    said: text('said.taskDone', { task: task.name }),
    onClose,
    intent: ({ statedOn, note }) => {
      const on = statedDate(statedOn, today);
      if (on === null) return text('stated.unreadable');
      return { name: 'completeTask', args: { task: task.key, statedOn: on, note: note.trim() || null } };
    },
  });
  return (
    <DialogForm saveText={text('mark.save')} {...form}>
      {task.help !== null && <p>{task.help}</p>}
      <StatedDate
        label={text('mark.on')}
        value={fields.statedOn}
        autoFocus
        onChange={(statedOn) => write({ statedOn })}
      />
      <TextArea
        label={text('mark.note')}
        value={fields.note}
        maxLength={2000}
        onChange={(note) => write({ note })}
      />
    </DialogForm>
  );
}
