export { AmountField } from './AmountField.tsx';
export { readAmount, shownAmount } from './readAmount.ts';
