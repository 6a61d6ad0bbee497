export { TabList } from './TabList.tsx';
export type { OpenTab, TabListProps } from './TabList.tsx';
