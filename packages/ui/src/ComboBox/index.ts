export { ComboBox } from './ComboBox.tsx';
export type { Choice } from '../SelectField/index.ts';
