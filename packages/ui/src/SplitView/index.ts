export { SplitView } from './SplitView.tsx';
export type { SplitSize } from './splitter.ts';
export type { SplitViewProps } from './SplitView.tsx';
