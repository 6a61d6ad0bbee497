export { PostalCodeField } from './PostalCodeField.tsx';
export { readPostalCode } from './readPostalCode.ts';
