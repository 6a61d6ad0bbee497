export { NumberField } from './NumberField.tsx';
export { readNumber, shownNumber } from './readNumber.ts';
export type { ReadNumber } from './readNumber.ts';
