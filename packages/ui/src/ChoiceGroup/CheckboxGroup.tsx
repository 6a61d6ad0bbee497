import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldFrame, fieldClass } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { classes } from '../classes.ts';
import styles from './ChoiceGroup.module.css';

const c = classes(styles);

interface CheckboxGroupProps extends FieldTexts {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly selectedIds: readonly string[];
  readonly onSelect: (ids: string[]) => void;
  readonly isDisabled?: boolean;
}

/** Any of some, all in sight. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup
      className={fieldClass('field')}
      value={[...props.selectedIds]}
      onChange={props.onSelect}
      isInvalid={props.errorMessage !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldFrame {...props}>
        <div className={c('choices', props.choices.length > 5 && 'columns')}>
          {props.choices.map(({ id, name }) => (
            <CheckboxField key={id} value={id} isInvalid={props.errorMessage !== undefined}>
              {name}
            </CheckboxField>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  );
}

interface CheckboxFieldProps {
  readonly children: string;
  /** Within a group: what it stands for. */
  readonly value?: string;
  readonly isSelected?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
  readonly isInvalid?: boolean;
}

/** One thing that is so or is not. */
export function CheckboxField({
  children,
  value,
  isSelected,
  onChange,
  isInvalid = false,
}: CheckboxFieldProps) {
  return (
    <Checkbox
      className={c('choice', 'check')}
      isInvalid={isInvalid}
      {...(value !== undefined && { value })}
      {...(isSelected !== undefined && { isSelected })}
      {...(onChange && { onChange })}
    >
      <span className={c('mark')} aria-hidden="true" />
      {children}
    </Checkbox>
  );
}
