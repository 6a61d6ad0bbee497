export { DueBadge } from './DueBadge.tsx';
export type { Urgency } from './DueBadge.tsx';
