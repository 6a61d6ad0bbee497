export { StepList } from './StepList.tsx';
export type { Step } from './StepList.tsx';
