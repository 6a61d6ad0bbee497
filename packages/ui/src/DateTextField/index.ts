export { DateTextField } from './DateTextField.tsx';
export { readDate, shownDate } from './readDate.ts';
export type { ReadDate } from './readDate.ts';
