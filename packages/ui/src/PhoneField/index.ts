export { PhoneField } from './PhoneField.tsx';
export { readPhone } from './readPhone.ts';
export { shownPhone } from './shownPhone.ts';
