import { ComboBox } from '@samla/ui/ComboBox';
import { Dialog } from '@samla/ui/Dialog';
import { SaveState } from '@samla/ui/SaveState';
import { SelectField } from '@samla/ui/SelectField';
import { TextArea } from '@samla/ui/TextArea';
import { TextField } from '@samla/ui/TextField';
import { channelSchema } from '@samla/case-model/entry';
import type { WorkerId } from '@samla/case-model/ids';
import { use, useEffect, useState } from 'react';
import type { z } from 'zod';
import type { caseTypesOutput } from '../../host/contract.ts';
import { AreasContext } from '../app/areas.tsx';
import { useWorkspace } from '../app/workspace-context.tsx';
import { DialogForm } from '../case/DialogForm.tsx';
import { newCaseForm, newCaseKey } from '../case/forms.ts';
import { writtenOn } from '../case/submit.ts';
import { DraftStatus } from '../drafts/DraftStatus.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useWaitedForm } from '../drafts/use-waited-form.ts';
import { useText } from '../messages/use-text.ts';
import { StatedDate, statedDate } from '../plan/StatedDate.tsx';
import { useToday } from '../time/use-today.ts';
import { newCaseArgs } from './new-case-args.ts';
import styles from './NewCaseDialog.module.css';
import { openNewCase } from './open-new-case.ts';
import { PersonField } from './PersonField.tsx';

type CaseTypes = z.infer<typeof caseTypesOutput>;

/** Opens a new case: area, type, unit, person, and when and how it came in. Every keystroke is kept. */
export function NewCaseDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { client } = useWorkspace();
  const [known, setKnown] = useState<CaseTypes | 'failed' | null>(null);
  useEffect(() => {
    let isGone = false;
    client.definition.caseTypes.query({}).then(
      (found) => !isGone && setKnown(found),
      () => !isGone && setKnown('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [client]);
  return (
    <Dialog title={text('new.title')} isOpen onClose={onClose} width="wide">
      {known === null || known === 'failed' ? (
        <p>{text(known === null ? 'new.loading' : 'new.failed')}</p>
      ) : known.caseTypes.length === 0 ? (
        <p>{text('new.none')}</p>
      ) : (
        <NewCaseForm known={known} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface NewCaseFormProps {
  readonly known: CaseTypes;
  readonly onClose: () => void;
}

function NewCaseForm({ known, onClose }: NewCaseFormProps) {
  const text = useText();
  const today = useToday();
  const workspace = useWorkspace();
  const areas = use(AreasContext);
  const draft = useDraft(newCaseKey, newCaseForm);
  const { state, saver } = draft;
  const form = useWaitedForm(newCaseForm, draft);
  const { fields } = form;
  const [problem, setProblem] = useState<string | null>(null);
  const [asksMotive, setAsksMotive] = useState(false);
  const [isSubmitting, setSubmitting] = useState(false);

  const mine = areas.filter(({ key }) => known.caseTypes.some(({ areaKey }) => areaKey === key));
  const { view } = workspace.places.get().here;
  const here = mine.find(({ key }) => key === view) ?? mine[0];
  const areaKey = fields.areaKey || (here?.key ?? '');
  const types = known.caseTypes.filter((one) => one.areaKey === areaKey);
  const type = types.find(({ key }) => key === fields.typeKey) ?? null;
  const units = known.units.filter(({ id }) => (type ?? types[0])?.unitIds.includes(id));
  const unitId = units.find(({ id }) => id === fields.unitId)?.id ?? units[0]?.id ?? '';
  const isLate = (statedDate(fields.receivedOn, today) ?? today) < today;
  const signIn = workspace.host.get()?.signIn;
  const me = signIn?.kind === 'signedIn' || signIn?.kind === 'expired' ? signIn.worker.id : null;

  const write = (part: Partial<typeof newCaseForm.empty>) => {
    setProblem(null);
    form.change(part);
  };
  const save = async () => {
    const args = newCaseArgs(fields, type, unitId, me as WorkerId, today, text);
    if (typeof args === 'string') return setProblem(args);
    setSubmitting(true);
    workspace.say(text('new.sending'));
    const draftOf = { key: newCaseKey, saver };
    const answer = await openNewCase(workspace, args, draftOf, () => form.begin(fields));
    const isWrittenOn = form.end();
    setSubmitting(false);
    if (answer.kind === 'opened' || answer.kind === 'notShown') {
      if (isWrittenOn) return setProblem(writtenOn(workspace));
      onClose();
      if (answer.kind === 'notShown') return workspace.say(answer.message);
      return answer.show();
    }
    const needsMotive =
      answer.kind === 'refused' &&
      (answer.code === 'reopeningNeedsMotive' || answer.code === 'openedMeanwhile');
    if (needsMotive) setAsksMotive(true);
    setProblem(answer.message);
  };

  if (state.kind === 'loading') return <p>{text('new.loading')}</p>;
  return (
    <DialogForm
      saveText={text('new.save')}
      {...((form.isWaiting || state.kind !== 'empty') && { cancelText: text('dialog.keep') })}
      status={
        <>
          {isSubmitting && <SaveState state="sending" text={text('new.sending')} />}
          <DraftStatus draftKey={newCaseKey} saver={saver} />
        </>
      }
      problem={problem}
      isSubmitting={isSubmitting}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className={styles['pair']}>
        {mine.length > 1 && (
          <SelectField
            label={text('new.area')}
            choices={mine.map(({ key: id, name }) => ({ id, name }))}
            selectedId={areaKey}
            onSelect={(id) => write({ areaKey: id, typeKey: '' })}
          />
        )}
        <ComboBox
          key={areaKey}
          label={text('new.type')}
          choices={types.map(({ key: id, name }) => ({ id, name }))}
          selectedId={type?.key ?? null}
          onSelect={(id) => write({ typeKey: id ?? '', areaKey })}
          isRequired
        />
      </div>
      {type && (type.help !== null || !type.verified) && (
        <p className={styles['help']}>
          {type.help}
          {!type.verified && <em> {text('new.unverified')}</em>}
        </p>
      )}
      {units.length > 1 && (
        <SelectField
          label={text('new.unit')}
          choices={units}
          selectedId={unitId}
          onSelect={(id) => write({ unitId: id })}
        />
      )}
      <PersonField fields={fields} write={write} />
      <div className={styles['three']}>
        <StatedDate
          label={text('new.received')}
          value={fields.receivedOn}
          onChange={(receivedOn) => write({ receivedOn })}
        />
        <TextField
          label={text('new.receivedAt')}
          value={fields.receivedAt}
          maxLength={5}
          onChange={(receivedAt) => write({ receivedAt })}
        />
        <SelectField
          label={text('new.channel')}
          choices={channelSchema.options.map((id) => ({ id, name: text(`new.channel.${id}`) }))}
          selectedId={fields.channel === '' ? null : fields.channel}
          onSelect={(channel) => write({ channel })}
          isRequired
        />
      </div>
      {isLate && (
        <TextField
          label={text('new.backdating')}
          value={fields.backdatingReason}
          maxLength={500}
          isRequired
          onChange={(backdatingReason) => write({ backdatingReason })}
        />
      )}
      {(asksMotive || fields.reopeningMotive !== '') && (
        <TextArea
          label={text('new.reopening')}
          value={fields.reopeningMotive}
          maxLength={1000}
          isRequired
          onChange={(reopeningMotive) => write({ reopeningMotive })}
        />
      )}
    </DialogForm>
  );
}
