import { NumericField } from '../NumberField/NumericField.tsx';
import type { NumericFieldProps } from '../NumberField/NumericField.tsx';
import { readAmount, shownAmount } from './readAmount.ts';
import { texts } from './texts.ts';

interface AmountFieldProps extends Omit<NumericFieldProps, 'unit'> {
  /** Integer öre; or the text that could not be read, which stays until it is mended. Limits and step are öre too. */
  readonly value: number | string | null;
  /** Whether it may be negative, as a repayment is; so, unless told. */
  readonly isSigned?: boolean;
}

/** Kronor and öre: takes `1 234,50`, both minus signs and *kr*, and shows it so when it is left. */
export function AmountField({ isSigned = true, ...props }: AmountFieldProps) {
  return (
    <NumericField
      {...props}
      unit={texts.currency}
      shown={shownAmount}
      read={(text) => readAmount(text, { isSigned })}
      decimals={2}
      example={'1\u00a0234,50'}
    />
  );
}
