export { StatusBar, StatusItem } from './StatusBar.tsx';
export type { KeyHint } from './StatusBar.tsx';
