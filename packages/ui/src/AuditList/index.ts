export { AuditList } from './AuditList.tsx';
export type { AuditListProps } from './AuditList.tsx';
export { NO_FILTER, matchesAudit } from './auditFilter.ts';
export type { AuditEntry, AuditFilter } from './auditFilter.ts';
