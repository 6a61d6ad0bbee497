import type { ReactNode } from 'react';
import { Framing, fieldClass, useFraming } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';

interface FieldGroupProps extends FieldTexts {
  /** `wide`: the first part has the whole line, the others share the next. */
  readonly layout?: 'row' | 'wide';
  readonly children: ReactNode;
}

/** Several fields that make one value: a period, an address, a person. Named, explained and complained of as one. */
export function FieldGroup({ layout = 'row', children, ...said }: FieldGroupProps) {
  const { ids, describedBy } = useFraming(said);
  return (
    <div
      className={fieldClass('field')}
      role="group"
      aria-labelledby={ids.label}
      {...describedBy}
      {...(said.errorMessage !== undefined && { 'data-invalid': true })}
    >
      <Framing said={said} ids={ids} isGroup>
        <div className={fieldClass('parts', layout === 'wide' && 'wide')}>{children}</div>
      </Framing>
    </div>
  );
}
