import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldFrame, fieldClass, useWritten } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';

interface IdentityNumberFieldProps extends FieldTexts {
  /** The number as it is stored, or what was written instead of one. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The number as it is stored; what cannot be read comes back as it was. The rules are the owner's. */
  readonly read: (text: string) => string;
  /** The stored number with its hyphen. */
  readonly shown: (value: string) => string;
  readonly isDisabled?: boolean;
}

/** An identity number in any spelling, shown in one when it is left. Figures of one width, so that two can be compared. */
export function IdentityNumberField(props: IdentityNumberFieldProps) {
  const written = useWritten(props.shown(props.value), (text) => props.onChange(props.read(text)));
  return (
    <AriaTextField
      className={fieldClass('field')}
      value={written.text}
      onChange={written.write}
      onBlur={written.leave}
      isInvalid={props.errorMessage !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      autoComplete="off"
      inputMode="numeric"
    >
      <FieldFrame {...props}>
        <Input className={fieldClass('input', 'mono')} />
      </FieldFrame>
    </AriaTextField>
  );
}
