import { Message } from '@samla/ui/Message';
import type { Playbook } from '@samla/case-model/case/playbook';
import type { Form, FormValues } from '@samla/case-model/definition/form';
import { prefillForm } from '@samla/case-model/form/prefill';
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import type { CaseView } from '../../host/contract.ts';
import { keyOf } from '../actions/registry.ts';
import { useSession } from '../app/use-session.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { planKeys } from '../case/forms.ts';
import { submit } from '../case/submit.ts';
import { DraftStatus } from '../drafts/DraftStatus.tsx';
import { FormPanel, type FormHandle } from '../form/FormPanel.tsx';
import { useText } from '../messages/use-text.ts';
import { AlsoInForm } from '../presence/AlsoHere.tsx';
import { useToday } from '../time/use-today.ts';
import { filledLate, takenOver } from './fill-late.ts';
import { fieldLabel, fieldText } from './form-draft.ts';
import { useFindings } from './use-findings.ts';
import styles from './FormPart.module.css';
import { closeForm, type CasePart } from './part.ts';
import { PreviousCase } from './PreviousCase.tsx';
import { prefillSources } from './prefill-sources.ts';
import { StatedDate, statedDate } from './StatedDate.tsx';
import type { KeptForm } from './use-form-draft.ts';
import type { Previous } from './use-previous.ts';

interface FormEditorProps {
  readonly view: CaseView;
  readonly part: Extract<CasePart, { kind: 'form' }>;
  readonly playbook: Playbook;
  readonly form: Form;
  readonly kept: KeptForm;
  /** the forms of the person's latest case of the same type */
  readonly previous: Previous;
  /** what was handed in and is now put right */
  readonly correcting: { readonly values: FormValues; readonly level: 'draft' | 'decision' } | undefined;
  readonly ref?: Ref<FormHandle>;
}

const noValues: FormValues = {};

/** A form being filled in: begins with what is known already, keeps every keystroke, and becomes one command. */
export function FormEditor(props: FormEditorProps) {
  const { view, part, playbook, form, kept, previous, correcting } = props;
  const text = useText();
  const today = useToday();
  const session = useSession();
  const workspace = useWorkspace();
  const { focus } = workspace;
  const draftKey = planKeys.form(view.id, form.key);
  const [findings, setFindings] = useFindings(draftKey);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const [isWritten, setWritten] = useState(false);
  const [isFilled, setFilled] = useState(false);
  const panel = useRef<FormHandle>(null);
  useImperativeHandle(props.ref, () => ({
    submit: () => panel.current?.submit(),
    focus: () => panel.current?.focus(),
  }));
  useEffect(
    () => focus.register(`part:${view.id}:form:${part.form}`, () => panel.current?.focus()),
    [focus, view.id, part.form],
  );
  const prefilled = useMemo(() => {
    const { worker, assignments } = session;
    const own = assignments.find(({ unitId }) => unitId === view.assignment.unitId) ?? assignments[0];
    const me = { name: worker.name, unitName: own?.unitName ?? '' };
    return prefillForm(form, prefillSources(view, me, previous.forms, today));
  }, [form, view, session, previous, today]);

  // what the worker has emptied is not filled in again
  const start = isWritten ? noValues : (correcting?.values ?? prefilled.values);
  const { values, statedOn } = kept.draft ?? { values: start, statedOn: '' };
  const level = correcting?.level === 'decision' ? 'decision' : levelOf(view, part);
  const write = (next: Partial<{ values: FormValues; statedOn: string }>) => {
    setWritten(true);
    setProblem(null);
    kept.keep({ values, statedOn, ...next });
  };
  const handIn = async (checked: FormValues) => {
    const on = statedDate(statedOn, today);
    if (on === null) return setProblem(text('stated.unreadable'));
    setSubmitting(true);
    const task = correcting ? null : part.task;
    const args = { form: part.form, task, level, values: checked, statedOn: on };
    const done = await submit(workspace, {
      caseId: view.id,
      intent: { name: 'submitForm', args },
      draft: { key: draftKey, saver: kept.saver },
    });
    setSubmitting(false);
    if (!done.ok) {
      setFindings(done.findings ?? []);
      return setProblem(done.message);
    }
    closeForm(workspace, view.id, part.form);
    workspace.say(text('said.formSubmitted', { form: form.name }));
  };
  return (
    <div className={styles['part']}>
      <AlsoInForm caseId={view.id} form={form.key} />
      <PreviousCase
        previous={previous}
        late={isFilled ? null : kept.draft && filledLate(values, prefilled)}
        onFill={(filled) => {
          setFilled(true);
          write({ values: filled });
          // the button that was pressed goes
          panel.current?.focus();
        }}
      />
      <FormPanel
        ref={panel}
        {...{ form, values, level, today, findings, isSubmitting }}
        rulebook={playbook.rulebook}
        provenance={previous.isLate && !isFilled ? takenOver(values, prefilled) : prefilled.provenance}
        otherForms={playbook.caseType.forms}
        shortcut={keyOf('case.main')}
        saveState={
          <DraftStatus
            draftKey={draftKey}
            saver={kept.saver}
            nameOf={(path) => fieldLabel(form, path)}
            wordsOf={(path, value) => fieldText(form, playbook.rulebook, path, value, text)}
          />
        }
        onChange={(next) => write({ values: next })}
        onSubmit={(checked) => void handIn(checked)}
        foot={
          <StatedDate
            label={text('form.statedOn')}
            value={statedOn}
            onChange={(next) => write({ statedOn: next })}
          />
        }
        problem={
          problem !== null && (
            <div role="alert">
              <Message tone="error" title={problem} headingLevel={3} />
            </div>
          )
        }
      />
    </div>
  );
}

/** How complete the form must be: its task says; put right, it is as whole as any done task has asked for. */
function levelOf({ plan }: CaseView, part: FormEditorProps['part']): 'draft' | 'decision' {
  const asked = (plan?.tasks ?? []).flatMap(({ key, does, done }) => {
    if (does.kind !== 'form') return [];
    const its = part.task === null ? does.form === part.form && done > 0 : key === part.task;
    return its ? does.level : [];
  });
  return asked.length > 0 && asked.every((level) => level === 'draft') ? 'draft' : 'decision';
}
