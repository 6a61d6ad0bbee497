export { SyncStatus } from './SyncStatus.tsx';
export type { SyncLine, SyncState } from './SyncStatus.tsx';
