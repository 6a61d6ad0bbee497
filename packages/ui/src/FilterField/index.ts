export { FilterField } from './FilterField.tsx';
export type { FilterChip } from './FilterField.tsx';
