import type { Space } from '../Diagram/paper.ts';
import { classes } from '../classes.ts';
import { marksOf } from './axis.ts';
import type { Span } from './axis.ts';
import { dayNumber, dayText } from './days.ts';
import { texts } from './texts.ts';
import styles from './PeriodLine.module.css';

const c = classes(styles);

interface AxisProps {
  readonly span: Span;
  readonly space: Space;
}

/** Months and years under the rows. Those who listen hear the dates of each period instead. */
export function Axis({ span, space }: AxisProps) {
  const scale = space.width / (span.to - span.from);
  const nameWidth = Math.max(space.measure('mars'), space.measure('2026')) + space.em;
  return (
    <div className={c('axis')} aria-hidden="true">
      <div className={c('marks')}>
        {marksOf(span, space.width, nameWidth).map((mark) => (
          <span
            key={mark.day}
            className={c('mark')}
            style={{ insetInlineStart: (mark.day - span.from) * scale }}
          >
            {mark.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        ))}
      </div>
    </div>
  );
}

interface TodayProps extends AxisProps {
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A line through all rows where today is, named above them. */
export function Today({ span, space, today }: TodayProps) {
  const words = texts.today(dayText(today));
  const x = ((dayNumber(today) - span.from) / (span.to - span.from)) * space.width;
  return (
    <>
      <span className={c('now')} style={{ insetInlineStart: x }} aria-hidden="true" />
      <p
        className={c('today')}
        style={{ marginInlineStart: Math.max(0, Math.min(x + 4, space.width - space.measure(words))) }}
      >
        {words}
      </p>
    </>
  );
}
