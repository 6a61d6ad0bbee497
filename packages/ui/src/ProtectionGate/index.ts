export { ProtectionGate } from './ProtectionGate.tsx';
export type { ProtectionGateProps } from './ProtectionGate.tsx';
