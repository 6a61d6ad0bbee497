export { ActionList } from './ActionList.tsx';
export type { ActionListProps, ActionRow } from './ActionList.tsx';
export { RowList } from './RowList.tsx';
export type { RowListProps } from './RowList.tsx';
