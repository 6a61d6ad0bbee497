export { KeyHelp } from './KeyHelp.tsx';
export type { KeyHelpProps } from './KeyHelp.tsx';
export { filterKeys } from './filterKeys.ts';
export type { KeyGroup, KeyRow } from './filterKeys.ts';
