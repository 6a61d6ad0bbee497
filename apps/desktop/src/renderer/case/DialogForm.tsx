import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { keyOf } from '../actions/registry.ts';
import { useText } from '../messages/use-text.ts';
import styles from './DialogForm.module.css';

interface DialogFormProps {
  readonly children: ReactNode;
  readonly saveText: string;
  readonly cancelText?: string;
  /** what went wrong at the last try; the form keeps its text */
  readonly problem: string | null;
  readonly isSubmitting: boolean;
  readonly isDisabled?: boolean;
  readonly status?: ReactNode;
  /** where writing begins: the first field of text, or the first field whatever it is */
  readonly focus?: 'text' | 'first';
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** A small form in a dialog: fields, what went wrong, the way out and the way on. */
export function DialogForm(props: DialogFormProps) {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const { focus = 'text' } = props;
  useEffect(() => {
    // a form that comes after the dialog was drawn: the dialog itself had taken the focus
    const { current } = form;
    if (!current || current.contains(document.activeElement)) return;
    const first = focus === 'first' ? 'input, textarea, button[aria-haspopup]' : 'input';
    current.querySelector<HTMLElement>(first)?.focus();
  }, [focus]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.isSubmitting) props.onSave();
  };
  return (
    <form ref={form} className={styles['form']} onSubmit={submit} noValidate autoComplete="off">
      {props.children}
      {props.problem !== null && (
        <div role="alert">
          <Message tone="error" title={props.problem} headingLevel={3} />
        </div>
      )}
      <div className={styles['actions']}>
        <span className={styles['status']}>{props.status}</span>
        <Button onPress={props.onClose}>{props.cancelText ?? text('dialog.cancel')}</Button>
        <Button
          variant="primary"
          type="submit"
          shortcut={keyOf('dialog.main')}
          isPending={props.isSubmitting}
          isDisabled={props.isDisabled ?? false}
        >
          {props.saveText}
        </Button>
      </div>
    </form>
  );
}
