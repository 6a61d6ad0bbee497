import type { FieldState, FieldTexts } from '../Field/index.ts';
import { RadioGroup } from './RadioGroup.tsx';
import { texts } from './texts.ts';

interface YesNoFieldProps extends FieldTexts, FieldState {
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
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
