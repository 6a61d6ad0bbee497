import { Button, ComboBox as AriaComboBox, Input, ListBox, Popover } from 'react-aria-components/ComboBox';
import { FieldFrame, fieldClass } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { choiceOption } from '../SelectField/SelectField.tsx';
import type { Choice } from '../SelectField/index.ts';
import { texts } from '../texts.ts';

interface ComboBoxProps extends FieldTexts {
  /** All choices, filtered here by the Swedish alphabet; or, with `onInput`, what the owner found for the typed text. */
  readonly choices: readonly Choice[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  /** The owner searches: filtering here stops. */
  readonly onInput?: (text: string) => void;
  readonly isLoading?: boolean;
  readonly isDisabled?: boolean;
  readonly emptyText?: string;
}

/** One of many, found by typing. Alt+ArrowDown opens, Esc closes. */
export function ComboBox(props: ComboBoxProps) {
  return (
    <AriaComboBox
      className={fieldClass('field')}
      {...(props.onInput
        ? { items: props.choices, onInputChange: props.onInput }
        : { defaultItems: props.choices })}
      value={props.selectedId}
      onChange={(key) => props.onSelect(key === null ? null : String(key))}
      isInvalid={props.errorMessage !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      menuTrigger="input"
      allowsEmptyCollection
      validationBehavior="aria"
    >
      <FieldFrame {...props}>
        <div className={fieldClass('row')}>
          <Input className={fieldClass('input')} dir="auto" autoComplete="off" />
          <Button className={fieldClass('button')} aria-label={texts.showOptions}>
            <span className={fieldClass('sign')} aria-hidden="true">
              ▾
            </span>
          </Button>
        </div>
      </FieldFrame>
      <Popover className={fieldClass('popover')}>
        <ListBox<Choice>
          renderEmptyState={() => (
            <div className={fieldClass('none')}>
              {props.isLoading ? texts.loading : (props.emptyText ?? texts.nothingFound)}
            </div>
          )}
        >
          {choiceOption}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
