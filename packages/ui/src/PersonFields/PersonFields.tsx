import { FieldGroup } from '../FieldGroup/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { IdentityNumberField } from '../IdentityNumberField/index.ts';
import { TextField } from '../TextField/index.ts';
import { texts } from '../texts.ts';

export interface PersonValue {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
}

interface PersonFieldsProps extends FieldTexts {
  readonly value: PersonValue;
  readonly onChange: (value: PersonValue) => void;
  /** See `IdentityNumberField`. */
  readonly read: (text: string) => string;
  readonly shown: (value: string) => string;
  readonly isDisabled?: boolean;
}

/** Somebody the matter concerns: a name, and a number and a telephone when they are known. */
export function PersonFields({
  value,
  onChange,
  read,
  shown,
  isDisabled = false,
  ...said
}: PersonFieldsProps) {
  return (
    <FieldGroup {...said} layout="wide">
      <TextField
        label={texts.person.name}
        value={value.name}
        isDisabled={isDisabled}
        onChange={(name) => onChange({ ...value, name })}
      />
      <IdentityNumberField
        label={texts.person.identityNumber}
        value={value.identityNumber}
        isDisabled={isDisabled}
        read={read}
        shown={shown}
        onChange={(identityNumber) => onChange({ ...value, identityNumber })}
      />
      <TextField
        label={texts.person.phone}
        value={value.phone}
        inputMode="tel"
        isDisabled={isDisabled}
        onChange={(phone) => onChange({ ...value, phone })}
      />
    </FieldGroup>
  );
}
