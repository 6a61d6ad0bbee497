export { DecisionPanel } from './DecisionPanel.tsx';
export type { DecisionPanelProps } from './DecisionPanel.tsx';
export type { DecisionCheck } from './DecisionChecks.tsx';
