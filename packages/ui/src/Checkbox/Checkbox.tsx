import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, FieldError, Text } from 'react-aria-components/Checkbox';
import { fieldClass } from '../Field/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { texts } from '../texts.ts';
import styles from './Checkbox.module.css';

/** Class names that check boxes and radio buttons share: `choice`, `mark`, `check`, `radio`, `words`. */
export const choiceClass = classes(styles);

export interface CheckboxProps {
  /** What is so when it is ticked. */
  readonly children: ReactNode;
  readonly isSelected?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
  /** Some of what it stands for is ticked and some is not; a press then ticks all. */
  readonly isMixed?: boolean;
  /** Within a group: what it stands for. */
  readonly value?: string;
  readonly description?: ReactNode;
  /** What is wrong and how to mend it. */
  readonly errorMessage?: string;
  /** Its group complains for it. */
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly id?: string;
}

/** One thing that is so or is not. */
export function Checkbox(props: CheckboxProps) {
  const {
    children,
    isMixed = false,
    description,
    errorMessage,
    isRequired = false,
    isReadOnly = false,
  } = props;
  return (
    <CheckboxField
      className={choiceClass('field')}
      isIndeterminate={isMixed}
      isInvalid={props.isInvalid === true || errorMessage !== undefined}
      isRequired={isRequired}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={isReadOnly}
      validationBehavior="aria"
      {...(props.value !== undefined && { value: props.value })}
      {...(props.isSelected !== undefined && { isSelected: props.isSelected })}
      {...(props.onChange && { onChange: props.onChange })}
      {...(props.id !== undefined && { id: props.id })}
    >
      <CheckboxButton className={choiceClass('choice', 'check')}>
        {({ isSelected }) => (
          <>
            <span className={choiceClass('mark')}>
              {isMixed ? <Icon name="remove" size="s" /> : isSelected && <Icon name="done" size="s" />}
            </span>
            <span>
              {children}
              {isRequired && <span className={fieldClass('required')}> ({texts.required})</span>}
            </span>
          </>
        )}
      </CheckboxButton>
      {description !== undefined && (
        <Text slot="description" className={`${fieldClass('description')} ${choiceClass('description')}`}>
          {description}
        </Text>
      )}
      {errorMessage !== undefined && (
        <FieldError className={`${fieldClass('error')} ${choiceClass('error')}`}>
          <Icon name="error" size="text" />
          <span>{errorMessage}</span>
        </FieldError>
      )}
    </CheckboxField>
  );
}
