import { NumericField } from './NumericField.tsx';
import type { NumericFieldProps } from './NumericField.tsx';
import { readNumber, shownNumber } from './readNumber.ts';

interface NumberFieldProps extends NumericFieldProps {
  /** The most decimals, up to two; 0: whole numbers. */
  readonly decimals?: 0 | 1 | 2;
  /** Whether it may be negative; so, unless told. */
  readonly isSigned?: boolean;
}

const EXAMPLES = ['12', '12,5', '12,25'] as const;

/** A number, written as text and shown in Swedish spelling when it is left. */
export function NumberField({ decimals = 0, isSigned = true, ...props }: NumberFieldProps) {
  return (
    <NumericField
      {...props}
      shown={(value) => shownNumber(value)}
      read={(text) => readNumber(text, { decimals, isSigned })}
      decimals={decimals}
      example={EXAMPLES[decimals]}
    />
  );
}
