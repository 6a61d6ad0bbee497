import type { Ref } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldFrame, RoomLeft, countOf, fieldClass, useFieldAria } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';

interface TextFieldProps extends FieldTexts, FieldState {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly autoFocus?: boolean;
  /** Nothing is cut off: what is too long stays, is counted and makes the field invalid. */
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  readonly autoComplete?: string;
  readonly placeholder?: string;
  /** As wide as a date and no wider: the field tells what it wants. */
  readonly isShort?: boolean;
  /** A reference, a code, an address of e-mail: no spelling check, no correction, figures of one width. */
  readonly isIdentifier?: boolean;
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. `dir=auto`: names and quotes in any script stand right. */
export function TextField(props: TextFieldProps) {
  const { value, maxLength, inputMode, isShort = false, isIdentifier = false } = props;
  const count = countOf(value, maxLength);
  const { aria, ids } = useFieldAria(props, { hasNote: count.isShown, isInvalid: count.isTooLong });
  const isProse = !isIdentifier && (inputMode ?? 'text') === 'text';
  return (
    <AriaTextField
      {...aria}
      className={fieldClass('field')}
      value={value}
      onChange={props.onChange}
      autoFocus={props.autoFocus ?? false}
      autoComplete={props.autoComplete ?? 'off'}
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(inputMode && { inputMode })}
      {...(props.id !== undefined && { id: props.id })}
    >
      <FieldFrame
        {...props}
        ids={ids}
        {...(maxLength !== undefined && { note: <RoomLeft text={value} most={maxLength} /> })}
      >
        <Input
          ref={props.ref ?? null}
          className={fieldClass('input', isShort && 'short', isIdentifier && 'mono')}
          dir="auto"
          placeholder={props.placeholder ?? ''}
          {...(isProse ? { spellCheck: 'true', lang: 'sv' } : { spellCheck: 'false', autoCorrect: 'off' })}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
