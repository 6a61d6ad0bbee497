export { TabList } from './TabList.tsx';
export type { OpenTab } from './TabList.tsx';
