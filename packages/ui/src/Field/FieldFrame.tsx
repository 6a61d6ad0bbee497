import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components/TextField';
import { classes } from '../classes.ts';
import { texts } from '../texts.ts';
import styles from './FieldFrame.module.css';

/** Class names that every field shares: `field`, `input`, `button`, `popover`, `option`, `row`. */
export const fieldClass = classes(styles);

/** What every field may say. */
export interface FieldTexts {
  readonly label: ReactNode;
  /** Stands at the end of the label's line: the save state, a count. */
  readonly aside?: ReactNode;
  readonly description?: ReactNode;
  /** What is wrong and how to mend it. Given: the field is invalid. */
  readonly errorMessage?: string;
  readonly isRequired?: boolean;
}

/** Label above, then the control, then help and error. Stands inside a React Aria field, which ties them together. */
export function FieldFrame({
  label,
  aside,
  description,
  errorMessage,
  isRequired,
  children,
}: FieldTexts & { readonly children: ReactNode }) {
  return (
    <>
      <div className={fieldClass('labelLine')}>
        <Label className={fieldClass('label')}>
          {label}
          {isRequired && <span className={fieldClass('required')}> ({texts.required})</span>}
        </Label>
        {aside}
      </div>
      {description !== undefined && (
        <Text slot="description" className={fieldClass('description')}>
          {description}
        </Text>
      )}
      {children}
      {errorMessage !== undefined && <FieldError className={fieldClass('error')}>{errorMessage}</FieldError>}
    </>
  );
}
