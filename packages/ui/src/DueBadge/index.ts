export { DueBadge } from './DueBadge.tsx';
export type { DueBadgeProps, Urgency } from './DueBadge.tsx';
