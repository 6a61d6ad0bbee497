export { PersonFields } from './PersonFields.tsx';
export type { PersonValue } from './PersonFields.tsx';
