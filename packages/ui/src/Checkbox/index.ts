export { Checkbox, choiceClass } from './Checkbox.tsx';
export type { CheckboxProps } from './Checkbox.tsx';
