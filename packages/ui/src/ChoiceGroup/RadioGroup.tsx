import { useRef } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { Button } from '../Button/index.ts';
import { FieldFrame, fieldClass } from '../Field/index.ts';
import type { FieldTexts } from '../Field/index.ts';
import { classes } from '../classes.ts';
import { texts } from '../texts.ts';
import styles from './ChoiceGroup.module.css';

const c = classes(styles);

interface RadioGroupProps extends FieldTexts {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly selectedId: string | null;
  /** null: the answer is taken back. */
  readonly onSelect: (id: string | null) => void;
  readonly isRow?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few, all in sight. The arrows choose; an answer that need not be given can be taken back. */
export function RadioGroup(props: RadioGroupProps) {
  const isGiven = props.selectedId !== null;
  const box = useRef<HTMLDivElement>(null);
  return (
    <AriaRadioGroup
      className={fieldClass('field')}
      value={props.selectedId}
      onChange={(id) => props.onSelect(id)}
      orientation={props.isRow ? 'horizontal' : 'vertical'}
      isInvalid={props.errorMessage !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldFrame {...props}>
        <div ref={box} className={c('choices', props.isRow === true && 'row')}>
          {props.choices.map(({ id, name }) => (
            <Radio key={id} value={id} className={c('choice', 'radio')}>
              <span className={c('mark')} aria-hidden="true" />
              {name}
            </Radio>
          ))}
          {isGiven && props.isRequired !== true && props.isDisabled !== true && (
            <Button
              variant="quiet"
              label={`${texts.takeBack}: ${typeof props.label === 'string' ? props.label : ''}`}
              onPress={() => {
                props.onSelect(null);
                // the button goes away under the worker's hand
                box.current?.querySelector('input')?.focus();
              }}
            >
              {texts.takeBack}
            </Button>
          )}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}

interface YesNoFieldProps extends FieldTexts {
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
  readonly isDisabled?: boolean;
}

/** A question that is answered Ja or Nej, or not yet: no answer is never taken for Nej. */
export function YesNoField({ value, onChange, ...props }: YesNoFieldProps) {
  return (
    <RadioGroup
      {...props}
      isRow
      choices={[
        { id: 'yes', name: texts.yes },
        { id: 'no', name: texts.no },
      ]}
      selectedId={value === null ? null : value ? 'yes' : 'no'}
      onSelect={(id) => onChange(id === null ? null : id === 'yes')}
    />
  );
}
