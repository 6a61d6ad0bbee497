export { ConflictResolver } from './ConflictResolver.tsx';
export type { ConflictChoice, ConflictResolverProps, FieldInConflict } from './ConflictResolver.tsx';
