import { FieldGroup } from '../FieldGroup/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { TextField } from '../TextField/index.ts';
import { texts } from '../texts.ts';

export interface AddressValue {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

interface AddressFieldProps extends FieldTexts {
  readonly value: AddressValue;
  readonly onChange: (value: AddressValue) => void;
  readonly isDisabled?: boolean;
}

/** Street, postal code and town. */
export function AddressField({ value, onChange, isDisabled = false, ...said }: AddressFieldProps) {
  return (
    <FieldGroup {...said} layout="wide">
      <TextField
        label={texts.address.street}
        value={value.street}
        isDisabled={isDisabled}
        onChange={(street) => onChange({ ...value, street })}
      />
      <TextField
        label={texts.address.postalCode}
        value={value.postalCode}
        inputMode="numeric"
        isDisabled={isDisabled}
        onChange={(postalCode) => onChange({ ...value, postalCode })}
      />
      <TextField
        label={texts.address.city}
        value={value.city}
        isDisabled={isDisabled}
        onChange={(city) => onChange({ ...value, city })}
      />
    </FieldGroup>
  );
}
