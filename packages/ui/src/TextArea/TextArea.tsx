import { useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { TextArea as AriaTextArea, TextField } from 'react-aria-components/TextField';
import { FieldFrame, fieldClass } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { given, typed } from './draft.ts';
import type { DraftText } from './draft.ts';

interface TextAreaProps extends FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly id?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/**
 * Text of any length; the field grows with it. What is typed stays on the screen although its owner answers late:
 * see `draft.ts`. To clear it after saving, the owner gives another value, for example the empty string.
 */
export function TextArea(props: TextAreaProps) {
  const [draft, setDraft] = useState<DraftText>({ shown: props.value, awaited: [] });
  const [lastGiven, setLastGiven] = useState(props.value);
  if (props.value !== lastGiven) {
    setLastGiven(props.value);
    setDraft(given(draft, props.value));
  }
  const change = (text: string) => {
    setDraft((before) => typed(before, text));
    props.onChange(text);
  };
  return (
    <TextField
      className={fieldClass('field')}
      value={draft.shown}
      onChange={change}
      isInvalid={props.errorMessage !== undefined}
      isRequired={props.isRequired ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
      {...(props.id !== undefined && { id: props.id })}
    >
      <FieldFrame {...props}>
        <AriaTextArea
          ref={props.ref ?? null}
          className={fieldClass('input', 'multiline')}
          dir="auto"
          autoComplete="off"
          placeholder={props.placeholder}
          {...(props.onKeyDown && { onKeyDown: props.onKeyDown })}
        />
      </FieldFrame>
    </TextField>
  );
}
