import { classes } from '../classes.ts';
import styles from './DueBadge.module.css';

const c = classes(styles);

export type Urgency = 'late' | 'soon' | 'later';

interface DueBadgeProps {
  /** Carries the whole meaning: "idag", "3 dagar", "Förfallen 2026-11-03". */
  readonly text: string;
  readonly urgency?: Urgency;
}

/** Time left, in words; weight and colour only underline. */
export function DueBadge({ text, urgency = 'later' }: DueBadgeProps) {
  return <span className={c('due', urgency)}>{text}</span>;
}
