import { useRef } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { Button } from '../Button/index.ts';
import { choiceClass } from '../Checkbox/index.ts';
import { FieldFrame, fieldClass, useFieldAria } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import { classes } from '../classes.ts';
import styles from './ChoiceGroup.module.css';
import { ChoiceWords } from './ChoiceWords.tsx';
import type { GroupChoice } from './ChoiceWords.tsx';
import { texts } from './texts.ts';

const c = classes(styles);

interface RadioGroupProps extends FieldTexts, FieldState {
  readonly choices: readonly GroupChoice[];
  readonly selectedId: string | null;
  /** null: the answer is taken back. */
  readonly onSelect: (id: string | null) => void;
  readonly isRow?: boolean;
}

/** One of a few, all in sight. The arrows choose; an answer that need not be given can be taken back. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, selectedId, onSelect, isRow = false, isRequired, isDisabled, isReadOnly } = props;
  const isTakable = !isRequired && !isDisabled && !isReadOnly;
  const box = useRef<HTMLDivElement>(null);
  const { aria, ids } = useFieldAria(props);
  return (
    <div ref={box} className={c('radios', isTakable && 'takable')}>
      <AriaRadioGroup
        {...aria}
        className={fieldClass('field')}
        value={selectedId}
        onChange={(id) => onSelect(id)}
        orientation={isRow ? 'horizontal' : 'vertical'}
      >
        <FieldFrame {...props} ids={ids}>
          <div className={c('choices', isRow && 'row')}>
            {props.choices.map((choice) => (
              <Radio
                key={choice.id}
                value={choice.id}
                className={choiceClass('choice', 'radio')}
                isDisabled={choice.isDisabled ?? false}
              >
                <span className={choiceClass('mark')} aria-hidden="true" />
                <ChoiceWords choice={choice} />
              </Radio>
            ))}
          </div>
        </FieldFrame>
      </AriaRadioGroup>
      {isTakable && selectedId !== null && (
        // beside the choices and not among them: the group is one stop, and this is another
        <span className={c('takeBack')}>
          <Button
            variant="quiet"
            label={typeof label === 'string' ? `${texts.takeBack}: ${label}` : texts.takeBack}
            onPress={() => {
              onSelect(null);
              // the button goes away under the worker's hand
              box.current?.querySelector('input')?.focus();
            }}
          >
            {texts.takeBack}
          </Button>
        </span>
      )}
    </div>
  );
}
