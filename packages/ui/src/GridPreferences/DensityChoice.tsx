import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { choiceClass } from '../Checkbox/index.ts';
import { classes } from '../classes.ts';
import styles from './GridPreferences.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export type Density = 'airy' | 'standard' | 'compact' | 'extraCompact';
const DENSITIES: readonly Density[] = ['airy', 'standard', 'compact', 'extraCompact'];

interface DensityChoiceProps {
  readonly density: Density;
  readonly onChange: (density: Density) => void;
}

/** One of four, always one: no answer to give, and none to take back. */
export function DensityChoice({ density, onChange }: DensityChoiceProps) {
  return (
    <RadioGroup
      orientation="horizontal"
      value={density}
      onChange={(id) => onChange(DENSITIES.find((one) => one === id) ?? density)}
    >
      <Label className={c('label')}>{texts.density}</Label>
      <div className={c('densities')}>
        {DENSITIES.map((id) => (
          <Radio key={id} value={id} className={choiceClass('choice', 'radio')}>
            <span className={choiceClass('mark')} aria-hidden="true" />
            {texts.densities[id]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
