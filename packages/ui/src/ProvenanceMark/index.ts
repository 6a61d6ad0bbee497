export { ProvenanceMark } from './ProvenanceMark.tsx';
export type { Provenance } from './ProvenanceMark.tsx';
export type { OriginLine } from './Origin.tsx';
