import { DateTextField } from '@samla/ui/DateTextField';
import { Message } from '@samla/ui/Message';
import { SelectField } from '@samla/ui/SelectField';
import { TextArea } from '@samla/ui/TextArea';
import { TextField } from '@samla/ui/TextField';
import type { ItemKey } from '@samla/case-model/definition/keys';
import type { CaseId } from '@samla/case-model/ids';
import { isBodyLevel, levelName } from '@samla/case-model/case/delegation';
import { delegationLevelSchema } from '@samla/case-model/definition/keys';
import { DialogForm } from '../case/DialogForm.tsx';
import { decisionForm, planKeys } from '../case/forms.ts';
import { useText } from '../messages/use-text.ts';
import { useToday } from '../time/use-today.ts';
import { Blockers } from './Blockers.tsx';
import { CaseDialog, type Planned } from './CaseDialog.tsx';
import { ChooseOne } from './ChooseOne.tsx';
import styles from './DecisionDialog.module.css';
import { decisionIntent } from './decision-intent.ts';
import { Law } from './Law.tsx';
import { nextDecision } from './next-decision.ts';
import { StatedDate } from './StatedDate.tsx';
import { useCommandForm } from './use-command-form.tsx';
import { useRight } from './use-right.ts';

interface DecisionDialogProps {
  readonly caseId: CaseId;
  readonly decision: ItemKey | null;
  readonly onClose: () => void;
}

/** Makes a decision by my own delegation, or records what a body decided. What is missing is listed first. */
export function DecisionDialog({ caseId, decision, onClose }: DecisionDialogProps) {
  const text = useText();
  return (
    <CaseDialog caseId={caseId} title={text('decision.title')} onClose={onClose} width="wide">
      {(planned) => (
        <ChooseOne
          parts={planned.playbook.caseType.decisions}
          first={decision ?? nextDecision(planned.plan, planned.playbook.caseType.decisions)}
          label={text('decision.which')}
          none={text('decision.none')}
          isOpen={decision === null}
        >
          {({ key }) => <DecisionForm planned={planned} decision={key} onClose={onClose} />}
        </ChooseOne>
      )}
    </CaseDialog>
  );
}

interface DecisionFormProps {
  readonly planned: Planned;
  readonly decision: string;
  readonly onClose: () => void;
}

function DecisionForm({ planned, decision, onClose }: DecisionFormProps) {
  const text = useText();
  const today = useToday();
  const { view, plan, playbook } = planned;
  const { rulebook } = playbook;
  const definition = playbook.caseType.decisions.find(({ key }) => key === decision);
  if (!definition) throw new RangeError('a decision form needs a decision');
  const task = plan.tasks.find(({ does }) => does.kind === 'decision' && does.decision === definition.key);
  const { fields, write, form } = useCommandForm({
    caseId: view.id,
    draftKey: planKeys.decision(view.id, definition.key),
    shape: decisionForm,
    said: text('said.decided', { decision: definition.name }),
    onClose,
    intent: (written) => decisionIntent(written, definition, task?.key ?? null, today, text),
  });
  const chosen = decisionIntent(
    { ...fields, decidedOn: '', text: '-', reasons: '-', validFrom: '', validTo: '', amount: '' },
    definition,
    task?.key ?? null,
    today,
    text,
  );
  // who may decide is asked apart from what is still to be written: a body's name and minutes come last
  const inQuestion =
    typeof chosen === 'string' || (chosen.args.body !== null && chosen.args.body.name === '') ? null : chosen;
  const right = useRight(view.id, inQuestion);
  const bodies = delegationLevelSchema.options.filter((level) => isBodyLevel(level, rulebook, today));
  return (
    <DialogForm
      saveText={text(fields.bodyLevel === '' ? 'decision.save' : 'decision.record')}
      focus="first"
      {...form}
    >
      <p className={styles['law']}>
        {definition.name}
        {definition.law.map((law) => (
          <span key={law}>
            {' · '}
            <Law law={law} rulebook={rulebook} />
          </span>
        ))}
      </p>
      {task && task.blockers.length > 0 && (
        <Message tone="warning" title={text('decision.missing')} headingLevel={3}>
          <Blockers blockers={task.blockers} rulebook={rulebook} />
        </Message>
      )}
      <div className={styles['pair']}>
        <SelectField
          label={text('decision.outcome')}
          choices={definition.outcomes.map(({ key: id, name, delegation }) => ({
            id,
            name,
            detail: levelName(delegation ?? definition.delegation, rulebook, today),
          }))}
          selectedId={fields.outcome === '' ? null : fields.outcome}
          onSelect={(outcome) => write({ outcome })}
          isRequired
        />
        <StatedDate
          label={text('decision.on')}
          value={fields.decidedOn}
          onChange={(decidedOn) => write({ decidedOn })}
        />
      </div>
      <SelectField
        label={text('decision.by')}
        choices={[
          { id: 'me', name: text('decision.byMe') },
          ...bodies.map((level) => ({
            id: level,
            name: text('decision.byBody', { body: levelName(level, rulebook, today) }),
          })),
        ]}
        selectedId={fields.bodyLevel === '' ? 'me' : fields.bodyLevel}
        onSelect={(id) => write({ bodyLevel: id === 'me' ? '' : id })}
      />
      {right && (
        <Message tone="warning" title={text('decision.notMine')} headingLevel={3}>
          <Blockers blockers={[right]} rulebook={rulebook} />
        </Message>
      )}
      {fields.bodyLevel !== '' && (
        <div className={styles['pair']}>
          <TextField
            label={text('decision.bodyName')}
            value={fields.bodyName}
            maxLength={200}
            isRequired
            onChange={(bodyName) => write({ bodyName })}
          />
          <TextField
            label={text('decision.bodyReference')}
            description={text('decision.bodyReferenceHint')}
            value={fields.bodyReference}
            maxLength={200}
            isRequired
            onChange={(bodyReference) => write({ bodyReference })}
          />
        </div>
      )}
      <TextArea
        label={text('decision.text')}
        description={text('decision.textHint')}
        value={fields.text}
        maxLength={10_000}
        isRequired
        onChange={(value) => write({ text: value })}
      />
      {definition.reasons && (
        <TextArea
          label={text('decision.reasons')}
          description={text('decision.reasonsHint')}
          value={fields.reasons}
          maxLength={20_000}
          isRequired
          onChange={(reasons) => write({ reasons })}
        />
      )}
      {definition.period && (
        <div className={styles['pair']}>
          <DateTextField
            label={text('decision.from')}
            value={fields.validFrom}
            today={today}
            onChange={(validFrom) => write({ validFrom })}
          />
          <DateTextField
            label={text('decision.to')}
            description={text('decision.toHint')}
            value={fields.validTo}
            today={today}
            onChange={(validTo) => write({ validTo })}
          />
        </div>
      )}
      {definition.amount && (
        <TextField
          label={text('decision.amount')}
          value={fields.amount}
          maxLength={20}
          inputMode="numeric"
          onChange={(amount) => write({ amount })}
        />
      )}
      <p className={styles['appeal']}>{text(`decision.appeal.${definition.appeal}`)}</p>
    </DialogForm>
  );
}
