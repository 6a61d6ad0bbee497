import { Checkbox } from '../Checkbox/index.ts';
import { FieldGroup } from '../FieldGroup/index.ts';
import { fieldClass } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import { PostalCodeField } from '../PostalCodeField/index.ts';
import { TextField } from '../TextField/index.ts';
import { FetchedAddress } from './FetchedAddress.tsx';
import { texts } from './texts.ts';

export interface AddressValue {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

interface AddressFieldProps extends FieldTexts, FieldState {
  readonly value: AddressValue;
  readonly onChange: (value: AddressValue) => void;
  /** An address that came by itself and applies unless another is given. */
  readonly fetched?: AddressValue;
  /** What the fetched address is and when it came: *Folkbokföringsadress (hämtad 2026-11-02)*. */
  readonly fetchedText?: string;
  /** Whether another address than the fetched one is given. What was written stays with its owner when it is not. */
  readonly isOverridden?: boolean;
  readonly onOverride?: (isOverridden: boolean) => void;
}

/**
 * Street, postal code and town. With a fetched address that one is shown, and the fields come right after the choice to
 * give another; focus stays on the choice.
 */
export function AddressField(props: AddressFieldProps) {
  const { value, onChange, fetched, fetchedText = '', isOverridden = false, onOverride, ...rest } = props;
  const { isReadOnly = false, isDisabled = false, ...said } = rest;
  const state = { isReadOnly, isDisabled };
  const canOverride = fetched !== undefined && onOverride !== undefined && !isReadOnly && !isDisabled;
  return (
    <FieldGroup {...said}>
      {fetched !== undefined && (
        <FetchedAddress text={fetchedText} address={fetched}>
          {canOverride && (
            <Checkbox isSelected={isOverridden} onChange={onOverride}>
              {texts.override}
            </Checkbox>
          )}
        </FetchedAddress>
      )}
      {(fetched === undefined || isOverridden) && (
        <>
          <div className={fieldClass('whole')}>
            <TextField
              {...state}
              label={texts.street}
              value={value.street}
              onChange={(street) => onChange({ ...value, street })}
            />
          </div>
          <PostalCodeField
            {...state}
            label={texts.postalCode}
            value={value.postalCode}
            isToldElsewhere={said.errorMessage !== undefined}
            onChange={(postalCode) => onChange({ ...value, postalCode })}
          />
          <TextField
            {...state}
            label={texts.city}
            value={value.city}
            onChange={(city) => onChange({ ...value, city })}
          />
        </>
      )}
    </FieldGroup>
  );
}
