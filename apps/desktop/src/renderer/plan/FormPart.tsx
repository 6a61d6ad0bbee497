import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { Progress } from '@samla/ui/Progress';
import { formOf } from '@samla/case-model/case/playbook';
import type { Playbook } from '@samla/case-model/case/playbook';
import type { Form } from '@samla/case-model/definition/form';
import { useState, type ReactNode, type Ref } from 'react';
import type { CaseView, PlanView } from '../../host/contract.ts';
import { usePlace } from '../app/workspace-context.tsx';
import { planKeys } from '../case/forms.ts';
import type { FormHandle } from '../form/FormPanel.tsx';
import { FormReading } from '../form/FormReading.tsx';
import { useText } from '../messages/use-text.ts';
import { longDate } from '../time/format.ts';
import { FormEditor } from './FormEditor.tsx';
import styles from './FormPart.module.css';
import type { CasePart } from './part.ts';
import { useFormDraft } from './use-form-draft.ts';
import { usePlaybook } from './use-playbook.ts';
import { usePrevious } from './use-previous.ts';

type Submission = PlanView['submissions'][number];

interface FormPartProps {
  readonly view: CaseView;
  readonly part: Extract<CasePart, { kind: 'form' }>;
  /** for the key that hands it in */
  readonly ref?: Ref<FormHandle>;
}

/** A form of the case: being filled in, or as it was handed in. */
export function FormPart({ view, part, ref }: FormPartProps) {
  const text = useText();
  const playbook = usePlaybook(view);
  const form = playbook ? formOf(playbook, part.form) : undefined;
  if (!view.plan || !playbook || !form) {
    return (
      <Standing view={view} part={part}>
        <Message tone="info" title={text('plan.missing')} headingLevel={3}>
          {text('plan.missingText')}
        </Message>
      </Standing>
    );
  }
  const submission = view.plan.submissions.find((one) => one.form === form.key);
  const task = view.plan.tasks.find(({ key }) => key === part.task);
  // what it was to do is done: it is read, and can be put right
  const isDone = part.task === null || view.closed || (task?.status === 'completed' && !task.repeats);
  const handedIn = isDone ? submission : undefined;
  return <PartOfCase {...{ view, part, playbook, form, handedIn }} ref={ref ?? null} />;
}

interface PartOfCaseProps extends FormPartProps {
  readonly playbook: Playbook;
  readonly form: Form;
  /** undefined: it has not been handed in, or is filled in once more */
  readonly handedIn: Submission | undefined;
}

function PartOfCase({ view, part, playbook, form, handedIn, ref }: PartOfCaseProps) {
  const text = useText();
  const kept = useFormDraft(planKeys.form(view.id, form.key));
  const [isCorrecting, setCorrecting] = useState(false);
  const isRead = handedIn !== undefined && (view.closed || (!isCorrecting && kept.draft === null));
  const previous = usePrevious(view.id, isRead ? null : form);
  if (kept.state.kind === 'loading' || previous === null) {
    // no place to put focus in: it goes to what comes
    return (
      <div className={styles['waiting']}>
        <Progress label={text('form.loading')} />
      </div>
    );
  }
  if (!isRead) {
    return (
      <FormEditor
        {...{ view, part, playbook, form, kept, previous }}
        correcting={handedIn}
        ref={ref ?? null}
      />
    );
  }
  const date = longDate(handedIn.on);
  return (
    <Standing view={view} part={part}>
      <div className={styles['handedIn']}>
        <span>{text(handedIn.level === 'draft' ? 'form.savedOn' : 'form.handedInOn', { date })}</span>
        {!view.closed && <Button onPress={() => setCorrecting(true)}>{text('form.correct')}</Button>}
      </div>
      <FormReading form={form} rulebook={playbook.rulebook} values={handedIn.values} />
    </Standing>
  );
}

/** Where there is nothing to write in, the part itself takes the focus. */
function Standing({ view, part, children }: Pick<FormPartProps, 'view' | 'part'> & { children: ReactNode }) {
  const place = usePlace<HTMLDivElement>(`part:${view.id}:form:${part.form}`);
  return (
    <div className={styles['part']} tabIndex={-1} ref={place}>
      {children}
    </div>
  );
}
