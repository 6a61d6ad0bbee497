export { IdentityNumberField } from './IdentityNumberField.tsx';
