export { AddressField } from './AddressField.tsx';
export type { AddressValue } from './AddressField.tsx';
