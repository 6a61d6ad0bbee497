import { useId, type ReactNode } from 'react';
import { fieldClass } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { texts } from '../texts.ts';

interface FieldGroupProps extends FieldTexts {
  /** `wide`: the first part has the whole line, the others share the next. */
  readonly layout?: 'row' | 'wide';
  readonly children: ReactNode;
}

/** Several fields that make one value: a period, an address, a person. Named, explained and complained of as one. */
export function FieldGroup({ layout = 'row', children, ...said }: FieldGroupProps) {
  const id = useId();
  const { label, aside, description, errorMessage, isRequired } = said;
  const described = [description !== undefined && `${id}d`, errorMessage !== undefined && `${id}e`].filter(
    Boolean,
  );
  return (
    <div
      className={fieldClass('field')}
      role="group"
      aria-labelledby={`${id}l`}
      {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}
      {...(errorMessage !== undefined && { 'data-invalid': true })}
    >
      <div className={fieldClass('labelLine')}>
        <span className={fieldClass('label')} id={`${id}l`}>
          {label}
          {isRequired && <span className={fieldClass('required')}> ({texts.required})</span>}
        </span>
        {aside}
      </div>
      {description !== undefined && (
        <span className={fieldClass('description')} id={`${id}d`}>
          {description}
        </span>
      )}
      <div className={fieldClass('parts', layout === 'wide' && 'wide')}>{children}</div>
      {errorMessage !== undefined && (
        <span className={fieldClass('error')} id={`${id}e`}>
          {errorMessage}
        </span>
      )}
    </div>
  );
}
