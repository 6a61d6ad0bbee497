export { CheckboxGroup } from './CheckboxGroup.tsx';
export { RadioGroup } from './RadioGroup.tsx';
export { YesNoField } from './YesNoField.tsx';
export type { GroupChoice } from './ChoiceWords.tsx';
