import { classes } from '../classes.ts';
import styles from './DueBadge.module.css';

const c = classes(styles);

export type Urgency = 'late' | 'soon' | 'later';

export interface DueBadgeProps {
  /** Carries the whole meaning: "idag", "3 dagar", "Förfallen 2026-11-03". */
  readonly text: string;
  readonly urgency?: Urgency;
  /** The day itself, `YYYY-MM-DD`, for machines that read the page. */
  readonly dateTime?: string;
}

/** Time left, in words; weight and colour only underline. */
export function DueBadge({ text, urgency = 'later', dateTime }: DueBadgeProps) {
  const className = c('due', urgency);
  return dateTime === undefined ? (
    <span className={className}>{text}</span>
  ) : (
    <time className={className} dateTime={dateTime}>
      {text}
    </time>
  );
}
