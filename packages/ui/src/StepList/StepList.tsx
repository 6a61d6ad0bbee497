import { Hidden } from '../Hidden/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './StepList.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface Step {
  readonly id: string;
  readonly name: string;
  /** `locked`: cannot be begun yet; the note says why. */
  readonly state: 'done' | 'now' | 'todo' | 'locked';
  /** A few words more: the day it was done, what it waits for. */
  readonly note?: string;
}

export interface StepListProps {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Goes to a step: each one that is not locked becomes a button. Left out: the list only tells. */
  readonly onSelect?: (id: string) => void;
}

/** Where the work stands. */
export function StepList({ label, steps, onSelect }: StepListProps) {
  return (
    <ol className={c('steps')} aria-label={label}>
      {steps.map((step) => {
        const current = step.state === 'now' ? 'step' : undefined;
        if (!onSelect || step.state === 'locked')
          return (
            <li key={step.id} className={c('step', step.state)} aria-current={current}>
              <StepWords step={step} />
            </li>
          );
        return (
          <li key={step.id}>
            <button
              type="button"
              className={c('step', 'button', step.state)}
              aria-current={current}
              onClick={() => onSelect(step.id)}
            >
              <StepWords step={step} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function StepWords({ step: { name, state, note } }: { readonly step: Step }) {
  return (
    <>
      {state === 'locked' ? <Icon name="lock" size="s" /> : <span className={c('dot')} aria-hidden="true" />}
      <span>
        {name}
        <Hidden>, {texts.state[state]}</Hidden>
        {note !== undefined && <span className={c('note')}> {note}</span>}
      </span>
    </>
  );
}
