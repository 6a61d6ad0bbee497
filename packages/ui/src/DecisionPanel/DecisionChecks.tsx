import { focusField } from '../ErrorList/focusField.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './DecisionPanel.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface DecisionCheck {
  /** What must be there, as a noun: *Motivering*. */
  readonly name: string;
  readonly isDone: boolean;
  /** The id of the control, or of the element around it, where it is done. Each once. */
  readonly fieldId: string;
  /** What is wrong and how to mend it, when the name with *saknas* does not say it. */
  readonly problem?: string;
}

interface DecisionChecksProps {
  readonly checks: readonly DecisionCheck[];
  readonly headingLevel: 3 | 4;
  readonly onGoTo?: (fieldId: string) => void;
}

/** What must be there before a decision. Each line says how it stands in words, and what is missing leads there. */
export function DecisionChecks({ checks, headingLevel, onGoTo }: DecisionChecksProps) {
  if (checks.length === 0) return null;
  const Heading = `h${headingLevel}` as const;
  const done = checks.filter(({ isDone }) => isDone).length;
  return (
    <div className={c('part')}>
      <Heading className={c('heading')}>
        {texts.checks} <span className={c('progress')}>{texts.progress(done, checks.length)}</span>
      </Heading>
      <ul className={c('checks')}>
        {checks.map(({ name, isDone, fieldId }) => (
          <li key={fieldId} className={c('check', !isDone && 'missing')}>
            <Icon name={isDone ? 'done' : 'notStarted'} size="s" />
            {isDone ? (
              <span>{name}</span>
            ) : (
              <a
                className={c('link')}
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  onGoTo?.(fieldId);
                  focusField(fieldId);
                }}
              >
                {name}
              </a>
            )}
            <span className={c('state')}>{isDone ? texts.done : texts.missing}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
