export { ProvenanceMark } from './ProvenanceMark.tsx';
