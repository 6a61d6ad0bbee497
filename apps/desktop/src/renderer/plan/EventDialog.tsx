import { TextArea } from '@samla/ui/TextArea';
import { TextField } from '@samla/ui/TextField';
import type { CaseEvent } from '@samla/case-model/definition/case-type';
import type { ItemKey } from '@samla/case-model/definition/keys';
import type { CaseId } from '@samla/case-model/ids';
import { DialogForm } from '../case/DialogForm.tsx';
import { eventForm, planKeys } from '../case/forms.ts';
import { useText } from '../messages/use-text.ts';
import { useToday } from '../time/use-today.ts';
import { CaseDialog } from './CaseDialog.tsx';
import { ChooseOne } from './ChooseOne.tsx';
import { StatedDate, statedDate } from './StatedDate.tsx';
import { readTime } from './time-of-day.ts';
import { useCommandForm } from './use-command-form.tsx';

interface EventDialogProps {
  readonly caseId: CaseId;
  readonly event: ItemKey | null;
  readonly onClose: () => void;
}

/** Records something that happened from outside: what, when, and a word about it. */
export function EventDialog({ caseId, event, onClose }: EventDialogProps) {
  const text = useText();
  return (
    <CaseDialog caseId={caseId} title={text('event.title')} onClose={onClose}>
      {({ view, playbook: { caseType } }) => (
        <ChooseOne
          parts={caseType.events}
          first={event ?? caseType.events[0]?.key ?? null}
          label={text('event.which')}
          none={text('event.none')}
        >
          {(part) => <EventForm caseId={view.id} event={part} onClose={onClose} />}
        </ChooseOne>
      )}
    </CaseDialog>
  );
}

interface EventFormProps {
  readonly caseId: CaseId;
  readonly event: CaseEvent;
  readonly onClose: () => void;
}

function EventForm({ caseId, event, onClose }: EventFormProps) {
  const text = useText();
  const today = useToday();
  const { fields, write, form } = useCommandForm({
    caseId,
    draftKey: planKeys.event(caseId, event.key),
    shape: eventForm,
    said: text('said.eventRecorded', { event: event.name }),
    onClose,
    intent: ({ statedOn, statedAt, note }) => {
      const on = statedDate(statedOn, today);
      if (on === null) return text('stated.unreadable');
      const at = readTime(statedAt);
      if (event.time && at === null) return text('event.noTime');
      const args = { event: event.key, statedOn: on, statedAt: at, note: note.trim() || null };
      return { name: 'recordEvent', args };
    },
  });
  return (
    <DialogForm saveText={text('event.save')} {...form}>
      <StatedDate
        label={text('event.on')}
        value={fields.statedOn}
        onChange={(statedOn) => write({ statedOn })}
      />
      {event.time && (
        <TextField
          label={text('event.at')}
          description={text('event.atHint')}
          value={fields.statedAt}
          maxLength={5}
          isRequired
          onChange={(statedAt) => write({ statedAt })}
        />
      )}
      <TextArea
        label={text('event.note')}
        value={fields.note}
        maxLength={2000}
        onChange={(note) => write({ note })}
      />
    </DialogForm>
  );
}
