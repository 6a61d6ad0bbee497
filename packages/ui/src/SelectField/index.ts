export { SelectField } from './SelectField.tsx';
export type { Choice } from './SelectField.tsx';
