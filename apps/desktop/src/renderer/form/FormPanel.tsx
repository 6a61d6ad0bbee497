import type { Form, FormValues } from '@samla/case-model/definition/form';
import type { Rulebook } from '@samla/case-model/definition';
import type { FormFinding } from '@samla/case-model/form/check-form';
import type { Provenance } from '@samla/case-model/form/prefill';
import type { PlainDate } from '@samla/case-model/time';
import { Button } from '@samla/ui/Button';
import { ConfirmDialog } from '@samla/ui/Dialog';
import { ErrorList, focusField } from '@samla/ui/ErrorList';
import {
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { useText } from '../messages/use-text.ts';
import { errorLine } from './findings.ts';
import { FormHead } from './FormHead.tsx';
import styles from './FormPanel.module.css';
import { FormSectionPart } from './FormSectionPart.tsx';
import { hiddenAnswers } from './values.ts';
import { useForm } from './use-form.ts';

/** What the owner of a form can do from outside: a key hands it in, a tab brings the worker to it. */
export interface FormHandle {
  /** checks and hands in, or shows what is wrong and puts focus there */
  readonly submit: () => void;
  /** focus to the first field that is wrong, or the first of all */
  readonly focus: () => void;
}

export interface FormPanelProps {
  readonly form: Form;
  readonly rulebook: Rulebook;
  readonly today: PlainDate;
  /** what stands in the form; the owner keeps it as a draft */
  readonly values: FormValues;
  /** with each keystroke; a text that is not yet what its field wants stands there as text */
  readonly onChange: (values: FormValues) => void;
  /** how complete it must be to be handed in */
  readonly level: 'draft' | 'decision';
  /** only what may be stored: checked, normalised, nothing hidden */
  readonly onSubmit: (values: FormValues) => void;
  readonly isSubmitting?: boolean;
  /** where values came from, by path */
  readonly provenance?: Readonly<Record<string, Provenance>>;
  /** other forms of the case type, for where values come from and go */
  readonly otherForms?: readonly Form[];
  /** what the API found wrong; a new list shows it */
  readonly findings?: readonly FormFinding[];
  /** a refusal that stands at no field, in Swedish */
  readonly problem?: ReactNode;
  /** the truth about saving */
  readonly saveState?: ReactNode;
  /** other fields of the command, such as the day it tells of */
  readonly foot?: ReactNode;
  readonly submitText?: string;
  /** the key that hands it in, as the registry has it */
  readonly shortcut?: string;
  readonly ref?: Ref<FormHandle>;
}

const none: readonly FormFinding[] = [];
const nothing: Readonly<Record<string, Provenance>> = {};
const alone: readonly Form[] = [];

/** Any form, drawn from its definition. Knows no case: values, drafts, keys and commands are its owner's. */
export function FormPanel(props: FormPanelProps) {
  const { form, rulebook, today, values, level, onSubmit, provenance = nothing, otherForms = alone } = props;
  const text = useText();
  const idBase = useId();
  const box = useRef<HTMLFormElement>(null);
  const state = useForm({
    form,
    values,
    level,
    rulebook,
    today,
    refused: props.findings ?? none,
    onChange: props.onChange,
  });
  const [asked, setAsked] = useState<{ readonly values: FormValues; readonly names: string } | null>(null);
  const idOf = (path: string) => `${idBase}-${path}`;

  const submit = () => {
    if (props.isSubmitting) return;
    const checked = state.check();
    if (checked === null) return;
    const names = hiddenAnswers(form, values, state.filled);
    if (names.length > 0) setAsked({ values: checked, names: names.join(', ') });
    else onSubmit(checked);
  };
  const errors = [...state.errors].map(([path, message]) => ({
    fieldId: idOf(path),
    text: errorLine(form, path, message),
  }));
  useImperativeHandle(props.ref, () => ({
    submit,
    focus: () => {
      const [wrong] = state.attempt > 0 ? errors : [];
      if (wrong) return focusField(wrong.fieldId);
      box.current?.querySelector<HTMLElement>(`[data-path] :is(input, textarea, button)`)?.focus();
    },
  }));
  return (
    <form
      ref={box}
      className={styles['panel']}
      aria-label={text('form.label', { name: form.name })}
      noValidate
      autoComplete="off"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        // Enter in a field must not hand in what somebody decides by: Ctrl+Enter and the button do
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <FormHead form={form} rulebook={rulebook} />
      {state.attempt > 0 && (
        <ErrorList
          key={state.attempt}
          errors={errors}
          title={text('form.problems', { count: errors.length })}
        />
      )}
      {form.sections.map((section) => (
        <FormSectionPart
          key={section.key}
          {...{ form, section, state, values, rulebook, today, provenance, otherForms, idOf, level }}
        />
      ))}
      <p className={styles['hidden']} role="status">
        {state.hidden.length > 0 &&
          text('form.hiddenNow', { names: state.hidden.map((name) => `”${name}”`).join(', ') })}
      </p>
      {props.foot !== undefined && <div className={styles['last']}>{props.foot}</div>}
      <div className={styles['foot']}>
        {props.problem}
        <div className={styles['actions']}>
          <span className={styles['saveState']}>{props.saveState}</span>
          <Button
            variant="primary"
            type="submit"
            isPending={props.isSubmitting ?? false}
            {...(props.shortcut !== undefined && { shortcut: props.shortcut })}
          >
            {props.submitText ?? text(level === 'decision' ? 'form.submit' : 'form.submitDraft')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={text('form.hiddenTitle')}
        confirmText={text('form.hiddenSubmit')}
        cancelText={text('form.hiddenBack')}
        isDangerous
        isOpen={asked !== null}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          if (asked) onSubmit(asked.values);
        }}
      >
        {text('form.hiddenText', { names: asked?.names ?? '' })}
      </ConfirmDialog>
    </form>
  );
}
