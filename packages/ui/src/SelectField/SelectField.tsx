import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components/Select';
import { FieldFrame, fieldClass, useFieldAria } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import { Icon } from '../Icon/index.ts';
import { TextField } from '../TextField/index.ts';
import { texts as shared } from '../texts.ts';
import { texts } from './texts.ts';

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
}

interface SelectFieldProps extends FieldTexts, FieldState {
  readonly choices: readonly Choice[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly placeholder?: string;
  /** The choices are on their way. */
  readonly isLoading?: boolean;
}

/** One of a few. For many, or for those that must be fetched, see `ComboBox`. */
export function SelectField(props: SelectFieldProps) {
  const { aria, ids } = useFieldAria(props);
  if (props.isReadOnly) return <ReadOnlyChoice {...props} />;
  return (
    <Select
      {...aria}
      className={fieldClass('field')}
      value={props.selectedId}
      onChange={(key) => {
        if (key !== null) props.onSelect(String(key));
      }}
      placeholder={props.isLoading ? shared.loading : (props.placeholder ?? texts.choose)}
      allowsEmptyCollection
    >
      <FieldFrame {...props} ids={ids}>
        <Button className={fieldClass('button')}>
          <SelectValue className={fieldClass('chosen')} />
          <span className={fieldClass('sign')}>
            <Icon name="expand" />
          </span>
        </Button>
      </FieldFrame>
      <Popover className={fieldClass('popover')}>
        <ListBox
          items={props.choices}
          renderEmptyState={() => (
            <div className={fieldClass('none')}>{props.isLoading ? shared.loading : texts.noChoices}</div>
          )}
        >
          {choiceOption}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** What was chosen, as text that can be reached and copied: a list that does not open would promise too much. */
function ReadOnlyChoice({ choices, selectedId, isDisabled = false, ...said }: SelectFieldProps) {
  const name = choices.find(({ id }) => id === selectedId)?.name ?? texts.none;
  return <TextField {...said} value={name} onChange={() => undefined} isReadOnly isDisabled={isDisabled} />;
}

/** One line of a list of choices. */
export function choiceOption(choice: Choice) {
  return (
    <ListBoxItem className={fieldClass('option')} textValue={choice.name}>
      <span>{choice.name}</span>{' '}
      {choice.detail !== undefined && <span className={fieldClass('detail')}>{choice.detail}</span>}
    </ListBoxItem>
  );
}
