import type { Ref } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldFrame, fieldClass } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';

interface TextFieldProps extends FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  readonly autoComplete?: string;
  readonly placeholder?: string;
  /** As wide as a date and no wider: the field tells what it wants. */
  readonly isShort?: boolean;
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. `dir=auto`: names and quotes in any script stand right. */
export function TextField(props: TextFieldProps) {
  return (
    <AriaTextField
      className={fieldClass('field')}
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.errorMessage !== undefined}
      isRequired={props.isRequired ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      autoComplete={props.autoComplete ?? 'off'}
      validationBehavior="aria"
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
      {...(props.inputMode && { inputMode: props.inputMode })}
      {...(props.id !== undefined && { id: props.id })}
    >
      <FieldFrame {...props}>
        <Input
          ref={props.ref ?? null}
          className={fieldClass('input', props.isShort === true && 'short')}
          dir="auto"
          placeholder={props.placeholder ?? ''}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
