export { SaveState } from './SaveState.tsx';
export type { SaveStateName } from './SaveState.tsx';
