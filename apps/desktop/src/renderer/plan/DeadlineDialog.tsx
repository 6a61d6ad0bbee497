import { DateTextField, readDate } from '@samla/ui/DateTextField';
import { SelectField } from '@samla/ui/SelectField';
import { TextArea } from '@samla/ui/TextArea';
import type { CommandArgs } from '@samla/case-model/command';
import type { ItemKey } from '@samla/case-model/definition/keys';
import type { CaseId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { DeadlineView } from '../../host/contract.ts';
import { DialogForm } from '../case/DialogForm.tsx';
import { deadlineForm, planKeys } from '../case/forms.ts';
import { useText } from '../messages/use-text.ts';
import { longDate } from '../time/format.ts';
import { useToday } from '../time/use-today.ts';
import { CaseDialog } from './CaseDialog.tsx';
import { ChooseOne } from './ChooseOne.tsx';
import { StatedDate, statedDate } from './StatedDate.tsx';
import { useCommandForm } from './use-command-form.tsx';

type Change = CommandArgs<'adjustDeadline'>['change'];

interface DeadlineDialogProps {
  readonly caseId: CaseId;
  readonly deadline: ItemKey | null;
  readonly onClose: () => void;
}

/** Prolongs, stops or starts a deadline where its rule allows it, with the reason. */
export function DeadlineDialog({ caseId, deadline, onClose }: DeadlineDialogProps) {
  const text = useText();
  return (
    <CaseDialog caseId={caseId} title={text('deadline.title')} onClose={onClose}>
      {({ view, plan }) => {
        const deadlines = plan.deadlines.filter((one) => changesOf(one).length > 0);
        return (
          <ChooseOne
            parts={deadlines}
            first={deadline ?? deadlines[0]?.key ?? null}
            label={text('deadline.which')}
            none={text('deadline.none')}
            detail={({ due }) => due && longDate(due)}
          >
            {(part) => <DeadlineForm caseId={view.id} deadline={part} onClose={onClose} />}
          </ChooseOne>
        );
      }}
    </CaseDialog>
  );
}

/** What can be done to a deadline, by its rule and how it stands. */
export function changesOf({ status, extendable, pausable }: DeadlineView): readonly Change[] {
  if (status === 'paused') return ['resume'];
  if (status !== 'running') return [];
  return [...(extendable ? (['extend'] as const) : []), ...(pausable ? (['pause'] as const) : [])];
}

interface DeadlineFormProps {
  readonly caseId: CaseId;
  readonly deadline: DeadlineView;
  readonly onClose: () => void;
}

function DeadlineForm({ caseId, deadline, onClose }: DeadlineFormProps) {
  const text = useText();
  const today = useToday();
  const changes = changesOf(deadline);
  const chosen = (written: string) => changes.find((one) => one === written) ?? changes[0] ?? 'extend';
  const { fields, write, form } = useCommandForm({
    caseId,
    draftKey: planKeys.deadline(caseId, deadline.key),
    shape: deadlineForm,
    said: text('said.deadlineAdjusted', { deadline: deadline.name }),
    onClose,
    intent: ({ change, on, until, reason }) => {
      const day = statedDate(on, today);
      if (day === null) return text('stated.unreadable');
      const last = readDate(until, today);
      if (chosen(change) === 'extend' && last.kind !== 'date') return text('deadline.noUntil');
      if (reason.trim() === '') return text('deadline.noReason');
      return {
        name: 'adjustDeadline',
        args: {
          deadline: deadline.key,
          change: chosen(change),
          on: day,
          until: chosen(change) === 'extend' && last.kind === 'date' ? (last.date as PlainDate) : null,
          reason: reason.trim(),
        },
      };
    },
  });
  const change = chosen(fields.change);
  return (
    <DialogForm saveText={text(`deadline.save.${change}`)} {...form}>
      <p>
        {deadline.due === null
          ? text('deadline.noDue', { name: deadline.name })
          : text('deadline.now', { name: deadline.name, date: longDate(deadline.due) })}
      </p>
      {changes.length > 1 && (
        <SelectField
          label={text('deadline.what')}
          choices={changes.map((id) => ({ id, name: text(`deadline.change.${id}`) }))}
          selectedId={change}
          onSelect={(id) => write({ change: id })}
        />
      )}
      {change === 'extend' ? (
        <DateTextField
          label={text('deadline.until')}
          value={fields.until}
          today={today}
          autoFocus
          onChange={(until) => write({ until })}
        />
      ) : (
        <StatedDate
          label={text(change === 'pause' ? 'deadline.pausedOn' : 'deadline.resumedOn')}
          value={fields.on}
          autoFocus
          onChange={(on) => write({ on })}
        />
      )}
      <TextArea
        label={text('deadline.reason')}
        value={fields.reason}
        maxLength={1000}
        isRequired
        onChange={(reason) => write({ reason })}
      />
    </DialogForm>
  );
}
