export { FilterField } from './FilterField.tsx';
export type { FilterFieldProps } from './FilterField.tsx';
export type { FilterChip } from './FilterChips.tsx';
export type { FilterSuggestion } from './Suggestions.tsx';
