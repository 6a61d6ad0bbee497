import type { ReactNode } from 'react';
import { ButtonContext } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../Icon/index.ts';
import { ProvenanceMark } from '../ProvenanceMark/index.ts';
import { texts as shared } from '../texts.ts';
import { fieldClass } from './fieldClass.ts';
import type { FieldTexts } from './fieldTexts.ts';
import { texts } from './texts.ts';

interface FieldFrameProps extends FieldTexts {
  /** Stands under the control and is read with it: a count. */
  readonly note?: ReactNode;
  /** From `useFieldAria`. */
  readonly ids?: { readonly note: string; readonly provenance: string };
  readonly children: ReactNode;
}

/**
 * Label and hint above, then the control, then what is wrong and where the value came from. Stands inside a React Aria
 * field, which ties them together.
 */
export function FieldFrame(props: FieldFrameProps) {
  const { label, aside, description, errorMessage, isRequired, isOptional, provenance, note, ids, children } =
    props;
  const mark = isRequired ? shared.required : isOptional ? texts.optional : undefined;
  return (
    <>
      <div className={fieldClass('labelLine')}>
        <Label className={fieldClass('label')}>
          {label}
          {mark !== undefined && ' '}
          {mark !== undefined && <span className={fieldClass('required')}>({mark})</span>}
        </Label>
        {/* a button of the control's own must not lend its props to these */}
        {aside !== undefined && <ButtonContext value={null}>{aside}</ButtonContext>}
      </div>
      {description !== undefined && (
        <Text slot="description" className={fieldClass('description')}>
          {description}
        </Text>
      )}
      {children}
      {note !== undefined && (
        <div id={ids?.note} className={fieldClass('note')}>
          {note}
        </div>
      )}
      {errorMessage !== undefined && (
        <Text slot="errorMessage" className={fieldClass('error')}>
          <Icon name="error" size="text" />
          <span>{errorMessage}</span>
        </Text>
      )}
      {provenance !== undefined && (
        <ButtonContext value={null}>
          <ProvenanceMark
            {...provenance}
            of={typeof label === 'string' ? label : ''}
            {...(ids && { id: ids.provenance })}
          />
        </ButtonContext>
      )}
    </>
  );
}
