import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components/Select';
import { FieldFrame, fieldClass } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { texts } from '../texts.ts';

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
}

interface SelectFieldProps extends FieldTexts {
  readonly choices: readonly Choice[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly isDisabled?: boolean;
  readonly placeholder?: string;
}

/** One of a few. For many, or for those that must be fetched, see `ComboBox`. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Select
      className={fieldClass('field')}
      value={props.selectedId}
      onChange={(key) => {
        if (key !== null) props.onSelect(String(key));
      }}
      isInvalid={props.errorMessage !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      placeholder={props.placeholder ?? texts.choose}
      validationBehavior="aria"
    >
      <FieldFrame {...props}>
        <Button className={fieldClass('button')}>
          <SelectValue />
          <span className={fieldClass('sign')} aria-hidden="true">
            ▾
          </span>
        </Button>
      </FieldFrame>
      <Popover className={fieldClass('popover')}>
        <ListBox items={props.choices}>{choiceOption}</ListBox>
      </Popover>
    </Select>
  );
}

/** One line of a list of choices. */
export function choiceOption(choice: Choice) {
  return (
    <ListBoxItem className={fieldClass('option')} textValue={choice.name}>
      <span>{choice.name}</span>
      {choice.detail !== undefined && <span className={fieldClass('detail')}>{choice.detail}</span>}
    </ListBoxItem>
  );
}
