import { FieldGroup } from '../FieldGroup/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import { IdentityNumberField } from '../IdentityNumberField/index.ts';
import { PhoneField } from '../PhoneField/index.ts';
import { TextField } from '../TextField/index.ts';
import { texts } from './texts.ts';

export interface PersonValue {
  readonly name: string;
  readonly identityNumber: string;
  /** As `PhoneField` stores it; any spelling is shown right. */
  readonly phone: string;
}

interface PersonFieldsProps extends FieldTexts, FieldState {
  readonly value: PersonValue;
  readonly onChange: (value: PersonValue) => void;
  /** See `IdentityNumberField`. */
  readonly read: (text: string) => string;
  readonly shown: (value: string) => string;
  /** The person is protected: neither number is drawn, read aloud or copied. */
  readonly isMasked?: boolean;
}

/** Somebody the matter concerns: a name, and a number and a telephone when they are known. */
export function PersonFields(props: PersonFieldsProps) {
  const { value, onChange, read, shown, isMasked = false, ...rest } = props;
  const { isReadOnly = false, isDisabled = false, ...said } = rest;
  const state = { isReadOnly, isDisabled };
  const isToldElsewhere = said.errorMessage !== undefined;
  return (
    <FieldGroup {...said} layout="wide">
      <TextField
        {...state}
        label={texts.name}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
      />
      <IdentityNumberField
        {...state}
        {...{ read, shown, isMasked, isToldElsewhere }}
        label={texts.identityNumber}
        value={value.identityNumber}
        onChange={(identityNumber) => onChange({ ...value, identityNumber })}
      />
      <PhoneField
        {...state}
        {...{ isMasked, isToldElsewhere }}
        label={texts.phone}
        value={value.phone}
        onChange={(phone) => onChange({ ...value, phone })}
      />
    </FieldGroup>
  );
}
