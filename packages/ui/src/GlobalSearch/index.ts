export { GlobalSearch } from './GlobalSearch.tsx';
export type { GlobalSearchProps } from './GlobalSearch.tsx';
export type { ResultGroup, SearchResult, SearchState } from './results.ts';
