export { ReorderList } from './ReorderList.tsx';
export type { ReorderItem, ReorderListProps } from './ReorderList.tsx';
