import type { ReactNode } from 'react';
import { FieldError, SwitchButton, SwitchField, Text } from 'react-aria-components/Switch';
import { fieldClass } from '../Field/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './Switch.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

interface SwitchProps {
  /** What is on or off: a noun. */
  readonly children: ReactNode;
  readonly isSelected: boolean;
  /** Takes effect at once: there is no button for saving it. */
  readonly onChange: (isSelected: boolean) => void;
  readonly description?: ReactNode;
  /** Why it could not be turned, and what to do. */
  readonly errorMessage?: string;
  /** The two states in other words than På and Av. */
  readonly onText?: string;
  readonly offText?: string;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
}

/** Turns something on or off, at once. Its state stands in words beside it. */
export function Switch(props: SwitchProps) {
  const { children, isSelected, description, errorMessage, onText = texts.on, offText = texts.off } = props;
  return (
    <SwitchField
      className={c('field')}
      isSelected={isSelected}
      onChange={props.onChange}
      isInvalid={errorMessage !== undefined}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      validationBehavior="aria"
    >
      <SwitchButton className={c('switch')}>
        <span className={c('name')}>{children}</span>
        <span className={c('track')} aria-hidden="true">
          <span className={c('knob')} />
        </span>
        {/* the role says the state to those who listen */}
        <span className={c('state')} aria-hidden="true">
          {isSelected ? onText : offText}
        </span>
      </SwitchButton>
      {description !== undefined && (
        <Text slot="description" className={`${fieldClass('description')} ${c('more')}`}>
          {description}
        </Text>
      )}
      {errorMessage !== undefined && (
        <FieldError className={`${fieldClass('error')} ${c('more')}`}>
          <Icon name="error" size="text" />
          <span>{errorMessage}</span>
        </FieldError>
      )}
    </SwitchField>
  );
}
