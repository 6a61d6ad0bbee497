import type { ReactNode } from 'react';
import { fieldClass } from './fieldClass.ts';
import type { FieldTexts } from './fieldTexts.ts';
import { Framing, useFraming } from './Framing.tsx';

/** What a control in a frame must have, so that all that is said of it reaches those who listen. */
export interface FieldControl {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

interface FieldProps extends FieldTexts {
  /** The control, given what ties it to its texts. */
  readonly children: (control: FieldControl) => ReactNode;
}

/** The frame of a control that this library has no field for: label, hint, error and provenance, tied to it. */
export function Field({ children, ...said }: FieldProps) {
  const { ids, describedBy } = useFraming(said);
  const isInvalid = said.errorMessage !== undefined;
  return (
    <div className={fieldClass('field')}>
      <Framing said={said} ids={ids}>
        {children({
          id: ids.control,
          className: fieldClass('input'),
          ...describedBy,
          ...(isInvalid && { 'aria-invalid': true }),
          ...(said.isRequired && { 'aria-required': true }),
        })}
      </Framing>
    </div>
  );
}
