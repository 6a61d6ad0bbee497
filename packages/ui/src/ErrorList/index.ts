export { ErrorList } from './ErrorList.tsx';
export { focusField, unfold } from './focusField.ts';
