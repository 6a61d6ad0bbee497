import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Checkbox } from '../Checkbox/index.ts';
import { FieldFrame, fieldClass, useFieldAria } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import { classes } from '../classes.ts';
import styles from './ChoiceGroup.module.css';
import { ChoiceWords } from './ChoiceWords.tsx';
import type { GroupChoice } from './ChoiceWords.tsx';

const c = classes(styles);

/** More than so many stand in columns where there is room. */
const ONE_COLUMN = 5;

interface CheckboxGroupProps extends FieldTexts, FieldState {
  readonly choices: readonly GroupChoice[];
  readonly selectedIds: readonly string[];
  readonly onSelect: (ids: string[]) => void;
}

/** Any of some, all in sight. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { aria, ids } = useFieldAria(props);
  return (
    <AriaCheckboxGroup
      {...aria}
      className={fieldClass('field')}
      value={[...props.selectedIds]}
      onChange={props.onSelect}
    >
      <FieldFrame {...props} ids={ids}>
        <div className={c('choices', props.choices.length > ONE_COLUMN && 'columns')}>
          {props.choices.map((choice) => (
            <Checkbox
              key={choice.id}
              value={choice.id}
              isInvalid={aria.isInvalid}
              isDisabled={choice.isDisabled ?? false}
            >
              <ChoiceWords choice={choice} />
            </Checkbox>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  );
}
