import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Label } from 'react-aria-components/TextField';
import { classes } from '../classes.ts';
import styles from './Progress.module.css';

const c = classes(styles);

interface ProgressProps {
  readonly label: string;
  readonly value?: number;
  readonly max?: number;
  /** The state in words: "1 200 av 4 000 ärenden". */
  readonly text?: string;
}

/** How far it has come. Without a value it only says that work goes on; nothing moves. */
export function Progress({ label, value, max = 100, text }: ProgressProps) {
  return (
    <ProgressBar
      className={c('progress')}
      maxValue={max}
      isIndeterminate={value === undefined}
      {...(value !== undefined && { value })}
      {...(text !== undefined && { valueLabel: text })}
    >
      {({ percentage, valueText }) => (
        <>
          <span className={c('words')}>
            <Label>{label}</Label>
            <span className={c('text')}>{text ?? valueText}</span>
          </span>
          <span className={c('track')}>
            <span
              className={c('bar')}
              style={{ inlineSize: `${percentage ?? 100}%` }}
              data-unknown={value === undefined}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
