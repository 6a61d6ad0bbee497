export { DateTextField } from './DateTextField.tsx';
export { DateValueField } from './DateValueField.tsx';
export { dateInWords, readDate, shownDate } from './readDate.ts';
export type { DateFieldProps } from './DateTextField.tsx';
export type { Looks, ReadDate } from './readDate.ts';
