export { NextAction } from './NextAction.tsx';
export type { NextActionProps } from './NextAction.tsx';
