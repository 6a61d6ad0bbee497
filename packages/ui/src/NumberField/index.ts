export { NumberField } from './NumberField.tsx';
export { readNumber, shownNumber } from './readNumber.ts';
