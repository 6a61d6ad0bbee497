import type { FieldTexts } from '../Field/index.ts';
import { NumericField } from '../NumberField/NumberField.tsx';
import { texts } from '../texts.ts';
import { readAmount, shownAmount } from './readAmount.ts';

interface AmountFieldProps extends FieldTexts {
  /** Integer öre; or the text that could not be read, which stays until it is mended. */
  readonly value: number | string | null;
  readonly onChange: (value: number | string | null) => void;
  readonly isDisabled?: boolean;
}

/** Kronor and öre: takes `1 234,50`, both minus signs and *kr*, and shows it so when it is left. */
export function AmountField(props: AmountFieldProps) {
  return (
    <NumericField
      {...props}
      unit={texts.currency}
      shown={shownAmount}
      read={readAmount}
      inputMode="decimal"
    />
  );
}
