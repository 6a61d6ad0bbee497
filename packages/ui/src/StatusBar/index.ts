export { StatusBar, StatusItem } from './StatusBar.tsx';
export type { KeyHint, StatusBarProps, StatusItemProps } from './StatusBar.tsx';
