/* Long because each kind of field is a case of one switch. */
import type { Field } from '@samla/case-model/definition/form';
import type { Option } from '@samla/case-model/form/codes';
import type { PlainDate } from '@samla/case-model/time';
import { AddressField } from '@samla/ui/AddressField';
import { AmountField } from '@samla/ui/AmountField';
import { CheckboxGroup, RadioGroup, YesNoField } from '@samla/ui/ChoiceGroup';
import { ComboBox } from '@samla/ui/ComboBox';
import { DateValueField } from '@samla/ui/DateTextField';
import { DateTimeField } from '@samla/ui/DateTimeField';
import type { FieldTexts } from '@samla/ui/Field';
import { IdentityNumberField } from '@samla/ui/IdentityNumberField';
import { NumberField } from '@samla/ui/NumberField';
import { PeriodField } from '@samla/ui/PeriodField';
import { PersonFields } from '@samla/ui/PersonFields';
import { PhoneField, shownPhone } from '@samla/ui/PhoneField';
import { SelectField } from '@samla/ui/SelectField';
import { TextArea } from '@samla/ui/TextArea';
import { TextField } from '@samla/ui/TextField';
import { useText } from '../messages/use-text.ts';
import {
  addressOf,
  periodOf,
  personOf,
  readIdentity,
  readOrganisation,
  shownIdentity,
  shownOrganisation,
  textOf,
} from './field-value.ts';
import type { Value } from './values.ts';

interface FieldInputProps {
  readonly field: Field;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** label, hint, error */
  readonly said: FieldTexts;
  readonly options: readonly Option[];
  readonly today: PlainDate;
}

/** So many choices all stand in sight; more are chosen from a list, and many more by typing. */
const IN_SIGHT = 5;
const BY_TYPING = 12;

/**
 * The control of a field by its type. A text that cannot be read as the type wants stays as it was written. Telephone
 * numbers are kept in groups: documents print them as they stand.
 */
export function FieldInput({ field, value, onChange, said, options, today }: FieldInputProps) {
  switch (field.type) {
    case 'text':
      return <TextField {...said} value={textOf(value)} onChange={onChange} maxLength={field.maxLength} />;
    case 'longText':
      return <TextArea {...said} value={textOf(value)} onChange={onChange} maxLength={field.maxLength} />;
    case 'phone':
      return (
        <PhoneField {...said} value={textOf(value)} onChange={(number) => onChange(shownPhone(number))} />
      );
    case 'email':
      return <TextField {...said} value={textOf(value)} onChange={onChange} inputMode="email" />;
    case 'identityNumber':
      return (
        <IdentityNumberField
          {...said}
          value={textOf(value)}
          onChange={onChange}
          read={readIdentity(today)}
          shown={shownIdentity}
        />
      );
    case 'organisationNumber':
      return (
        <IdentityNumberField
          {...said}
          value={textOf(value)}
          onChange={onChange}
          read={readOrganisation}
          shown={shownOrganisation}
          kind="organisation"
        />
      );
    case 'amount':
      return <AmountField {...said} value={numberOr(value)} onChange={onChange} />;
    case 'integer':
    case 'decimal':
      return (
        <NumberField
          {...said}
          value={numberOr(value)}
          onChange={onChange}
          decimals={field.type === 'decimal' ? 2 : 0}
          {...(field.unit !== undefined && { unit: field.unit })}
        />
      );
    case 'boolean':
      return <YesNoField {...said} value={typeof value === 'boolean' ? value : null} onChange={onChange} />;
    case 'date':
      return <DateValueField {...said} {...day(field, today)} value={textOf(value)} onChange={onChange} />;
    case 'dateTime':
      return <DateTimeField {...said} {...day(field, today)} value={textOf(value)} onChange={onChange} />;
    case 'period':
      return (
        <PeriodField
          {...said}
          value={periodOf(value)}
          onChange={(period) => onChange({ ...period })}
          today={today}
          isOpenEnded={field.openEnded}
        />
      );
    case 'address':
      return (
        <AddressField {...said} value={addressOf(value)} onChange={(address) => onChange({ ...address })} />
      );
    case 'person':
      return (
        <PersonFields
          {...said}
          value={personOf(value)}
          onChange={(person) => onChange({ ...person, phone: shownPhone(person.phone) })}
          read={readIdentity(today)}
          shown={shownIdentity}
        />
      );
    case 'choice':
      return <ChoiceInput {...{ value, onChange, said, options }} />;
    case 'choices':
      return (
        <CheckboxGroup
          {...said}
          choices={options.map(({ key, name }) => ({ id: key, name }))}
          selectedIds={Array.isArray(value) ? value.map((key) => textOf(key)) : []}
          onSelect={onChange}
        />
      );
  }
}

/** What may not lie ahead is read as what has been: `24/10` is the latest such day. */
function day({ future }: { readonly future: boolean }, today: PlainDate) {
  return { today, looks: future ? 'ahead' : 'back' } as const;
}

function ChoiceInput({
  value,
  onChange,
  said,
  options,
}: Pick<FieldInputProps, 'value' | 'onChange' | 'said' | 'options'>) {
  const text = useText();
  const selectedId = textOf(value) || null;
  const choices = options.map(({ key, name }) => ({ id: key, name }));
  if (options.length <= IN_SIGHT) {
    return <RadioGroup {...said} choices={choices} selectedId={selectedId} onSelect={onChange} />;
  }
  if (options.length > BY_TYPING) {
    return <ComboBox {...said} choices={choices} selectedId={selectedId} onSelect={onChange} />;
  }
  const none = said.isRequired === true || selectedId === null ? [] : [{ id: '', name: text('form.clear') }];
  return (
    <SelectField
      {...said}
      choices={[...none, ...choices]}
      selectedId={selectedId}
      onSelect={(id) => onChange(id === '' ? null : id)}
    />
  );
}

function numberOr(value: Value | undefined): number | string | null {
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
