export { FieldFrame, fieldClass } from './FieldFrame.tsx';
export type { FieldTexts } from './FieldFrame.tsx';
export { useWritten } from './useWritten.ts';
