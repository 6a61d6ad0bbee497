import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldFrame, fieldClass, useWritten } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { readNumber, shownNumber } from './readNumber.ts';

interface NumericFieldProps extends FieldTexts {
  /** The number; or the text that could not be read as one, which stays until it is mended. */
  readonly value: number | string | null;
  readonly onChange: (value: number | string | null) => void;
  /** What stands after the number: *timmar*, *kr*. */
  readonly unit?: string;
  readonly isDisabled?: boolean;
}

interface NumberFieldProps extends NumericFieldProps {
  /** The most decimals; 0: whole numbers. */
  readonly decimals?: number;
}

/**
 * A number, written as text. The arrows and the wheel do not change it: a slip of the hand must not move an amount or a
 * number of hours that somebody lives on.
 */
export function NumberField({ decimals = 0, ...props }: NumberFieldProps) {
  return (
    <NumericField
      {...props}
      shown={(value) => shownNumber(value)}
      read={(text) => readNumber(text, decimals)}
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
    />
  );
}

/** What a number field and an amount field share. */
export function NumericField({
  shown,
  read,
  inputMode,
  ...props
}: NumericFieldProps & {
  readonly shown: (value: number) => string;
  readonly read: (text: string) => number | null;
  readonly inputMode: 'numeric' | 'decimal';
}) {
  const { value, unit } = props;
  const written = useWritten(typeof value === 'number' ? shown(value) : (value ?? ''), (text) =>
    props.onChange(text.trim() === '' ? null : (read(text) ?? text)),
  );
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
      inputMode={inputMode}
    >
      <FieldFrame {...props}>
        <div className={fieldClass('numeric')}>
          <Input className={fieldClass('input', 'number')} />
          {unit !== undefined && <span className={fieldClass('unit')}>{unit}</span>}
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
