export { CheckboxField, CheckboxGroup } from './CheckboxGroup.tsx';
export { RadioGroup, YesNoField } from './RadioGroup.tsx';
